import {consent, richText, slug, string, text, to} from '../../../site/sections/example.ts'

export {consent}

/** Consent that was given, and withdrawn. */
export const withdrawn = {...consent, withdrawnAt: '2026-01-02'}

export const ambassador = (id: string, name: string, more: object = {}) => ({
  _id: id,
  _type: 'ambassador',
  name,
  slug: slug(id),
  role: string('Snickare'),
  place: to('here'),
  consent,
  ...more,
})

export const story = (id: string, title: string, more: object = {}) => ({
  _id: id,
  _type: 'inflyttareStory',
  title: string(title),
  slug: slug(id),
  lead: text('Så gick det.'),
  people: [{_key: 'a', _type: 'person', name: 'Lovisa'}],
  movedFrom: {_type: 'whereTo', place: 'Solna', country: 'SE'},
  movedTo: to('here'),
  movedYear: 2020,
  household: 'family',
  body: richText('De packade en fredag.'),
  consent,
  ...more,
})
