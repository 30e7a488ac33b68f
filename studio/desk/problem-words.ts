import type {Problem, ProblemKind} from './desk.ts'

const words: Readonly<Record<ProblemKind, string>> = {
  noAddress: 'Adressen saknas, så det finns ingen sida.',
  addressTaken: 'Adressen används redan av något annat. Välj en annan.',
  addressUnusable:
    'Adressen går inte att använda. Välj en annan, med bara bokstäver, siffror och bindestreck.',
  domainUnusable: 'Domänen går inte att använda, eller används redan. Skriv den som kumla.example.',
  missingReference:
    'Här hänvisas till något som inte finns. Välj något annat, eller ta bort hänvisningen.',
  unknownContent: 'Här finns innehåll som sidorna inte känner till. Besökare får sidan utan det.',
  image: 'Bilden går inte att visa. Byt ut den.',
  redirect:
    'Omdirigeringen går inte att använda: se efter vart den leder och om adressen redan används.',
}

/** What keeps pages from being as they should be, for an editor. */
export const problemInWords = ({kind}: Pick<Problem, 'kind'>): string =>
  kind && Object.hasOwn(words, kind)
    ? words[kind]
    : 'Sidan gick inte att göra, så den förra versionen visas. Den som sköter servern ser varför i loggen.'
