import type {MissingField} from './missing-fields.ts'

/** One of the steps that lead a newcomer through a document. */
export interface GuideStep {
  name: string
  title: string
  /** What it is for, for somebody who does it for the first time. */
  purpose: string
  /** The fields at the top of the document that it is about; the first is where it begins. None: to look at the page. */
  fields: readonly string[]
}

const consentStep: GuideStep = {
  name: 'consent',
  title: 'Samtycke',
  purpose:
    'Ingen visas utan rätt: varför personen får visas, var, och hur länge. Låt gärna personen se sidan först, med knappen Dela under stegen.',
  fields: ['consent'],
}

const lookStep: GuideStep = {
  name: 'look',
  title: 'Titta',
  purpose:
    'Läs sidan som en besökare gör, också på en telefon. Stämmer namnen? Fångar början? Sedan är det dags att publicera, eller att skicka för granskning.',
  fields: [],
}

/** By type of document. The first four name every field that must be filled in. */
const guides: Readonly<Record<string, readonly GuideStep[]>> = {
  ambassador: [
    {
      name: 'who',
      title: 'Vem',
      purpose:
        'Vem det är, vad personen gör och var. Tryck Generera vid Adress när namnet är skrivet: då går sidan att se.',
      fields: ['name', 'slug', 'role', 'place'],
    },
    {
      name: 'what',
      title: 'Vad',
      purpose:
        'Ett citat i personens egna ord, och en ingress på två–tre meningar. De är det första besökaren läser. Resten kan komma sedan.',
      fields: ['quote', 'summary', 'body'],
    },
    {
      name: 'picture',
      title: 'Bild',
      purpose:
        'Ett porträtt med fokus på ansiktet, så att det beskärs rätt överallt, och några ord om vad som syns för den som inte ser bilden.',
      fields: ['portrait'],
    },
    consentStep,
    lookStep,
  ],
  inflyttareStory: [
    {
      name: 'who',
      title: 'Vem',
      purpose: 'Vilka det handlar om, och flytten: varifrån, vart och när.',
      fields: ['people', 'household', 'movedFrom', 'movedTo', 'movedYear'],
    },
    {
      name: 'what',
      title: 'Vad',
      purpose:
        'En rubrik, en ingress och själva berättelsen. Tryck Generera vid Adress när rubriken är skriven: då går sidan att se. Texten får gärna klistras in från Word.',
      fields: ['title', 'slug', 'lead', 'body'],
    },
    {
      name: 'picture',
      title: 'Bild',
      purpose:
        'En bild som visar vilka det är eller var de bor. Ställ in fokus på det viktigaste, och beskriv bilden för den som inte ser den.',
      fields: ['image'],
    },
    consentStep,
    lookStep,
  ],
}

/** The steps of a document of this type, if it has any. */
export const guideOf = (type: string): readonly GuideStep[] | undefined => guides[type]

/** A step as far as somebody has come. */
export interface ReachedStep extends GuideStep {
  missing: readonly MissingField[]
  /** Undefined until it is known, and for looking at the page, which is never done. */
  isDone: boolean | undefined
}

/** @param missing in the whole document; undefined until it is known */
export const reachedSteps = (
  steps: readonly GuideStep[],
  missing: readonly MissingField[] | undefined,
): ReachedStep[] =>
  steps.map((step) => {
    const its = (missing ?? []).filter(({path}) => step.fields.some((field) => field === path[0]))
    return {
      ...step,
      missing: its,
      isDone: missing && step.fields.length > 0 ? its.length === 0 : undefined,
    }
  })
