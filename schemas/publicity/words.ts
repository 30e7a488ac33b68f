import type {Condition} from './conditions.ts'

/** What editors read when a condition is not met: a few words for lists, and a sentence for the form. */
export const unmetInWords: Readonly<Record<Condition['name'], {short: string; sentence: string}>> =
  {
    notProtected: {
      short: 'Skyddade uppgifter',
      sentence: 'Skyddade personuppgifter: personen visas inte.',
    },
    notWithdrawn: {short: 'Återkallad', sentence: 'Återkallat: personen visas inte.'},
    hasBasis: {short: 'Rätt saknas', sentence: 'Ingen rättslig grund är vald ännu.'},
    hasScope: {
      short: 'Rätt saknas',
      sentence: 'Det står inte i vilka kampanjer personen får visas.',
    },
    hasEnd: {short: 'Rätt saknas', sentence: 'Det står inte hur länge personen får visas.'},
    notEnded: {short: 'Rätten har gått ut', sentence: 'Rätten har gått ut: personen visas inte.'},
    guardianAgrees: {
      short: 'Vårdnadshavare saknas',
      sentence: 'Vårdnadshavaren har inte godkänt: personen visas inte.',
    },
    hasBegun: {
      short: 'Gäller inte ännu',
      sentence: 'Rätten gäller inte ännu: personen visas från startdagen.',
    },
  }
