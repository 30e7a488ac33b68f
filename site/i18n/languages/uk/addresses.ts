import type {Addresses} from '../../addresses.ts'

/** In Latin letters, by resolution 55 of 2010. */
export const addresses: Addresses = {
  ambassadors: 'ambasadory',
  stories: 'istorii',
  magazine: 'zhurnal',
  articles: 'statti',
  opportunities: 'mozhlyvosti',
  events: 'podii',
  guides: 'poradnyky',
  places: 'mistsia',
  contact: 'kontakty',
  thanks: 'dyakuyemo',
  employers: 'robotodavtsiam',
  search: 'poshuk',
  print: 'druk',
  press: 'presi',
  accessibility: 'dostupnist',
  privacy: 'personalni-dani',
  place: 'mistse',
  topic: 'tema',
  audience: 'dlia-koho',
  from: 'zvidky',
  language: 'mova',
  drivkraft: 'prychyna',
  page: 'storinka',
}
