import {type Example, first, slug, string, text, to} from '../example.ts'

const found = [
  ['job', 'Yrkeslärare i träbyggnad', 'Du kan bygga, och förklara varför det inte blev rakt.'],
  ['home', 'Hyresrätt på tre rum nära älven', 'Balkong i kvällssol och cykelförråd.'],
  ['plot', 'Tomt med utsikt över tre kyrkor', '1 200 kvadratmeter, vatten och fiber framdragna.'],
  ['education', 'Ettårig kurs i industriellt träbyggande', 'Halva tiden i verkstad.'],
  ['job', 'Distriktssköterska', 'Bil, fika och patienter som minns dig.'],
  ['job', 'Verksamhetsutvecklare', 'Ett nytt resecentrum behöver någon som kan räkna.'],
  ['home', 'Torp med bakugn', 'Byggt 1874, bebott till i våras.'],
] as const

export const example: Example = {
  section: (count) => ({
    heading: string('Ledigt just nu'),
    intro: text('Det som är stängt är borttaget.'),
    limit: count,
  }),
  documents: () =>
    first(found, 12).map(([kind, title, summary], index) => ({
      _id: `example-opportunity-${String(index).padStart(2, '0')}`,
      _type: 'opportunity',
      kind,
      title: string(title),
      slug: slug(`ledigt-${index}`),
      summary: text(summary),
      url: 'https://example.org/',
      publishedAt: '2026-09-01',
      expiresAt: '2036-12-31',
      organisation: to('example-organisation-0'),
      place: to('example-place-0'),
      ...(kind === 'job' ? {employmentType: 'FULL_TIME', remote: index > 3} : {}),
      ...(kind === 'home' ? {tenure: 'rental', rooms: 3, area: 72} : {}),
      ...(kind === 'plot' ? {area: 1200, price: 185000} : {}),
    })),
}
