/** The texts of the sign-in pages, by language. */
export const texts = {
  sv: {
    signIn: 'Logga in',
    heading: 'Logga in i Hemvist',
    token: 'Administratörens nyckel',
    tokenHelp:
      'Nyckeln är serverns HEMVIST_TOKEN. Den som driver servern kan lämna ut den, eller ge dig en länk att logga in med.',
    wrongToken: 'Nyckeln stämmer inte.',
    tooMany: 'För många försök. Vänta en stund och försök igen.',
    linkReady: 'Länken gäller en gång. Tryck på knappen så loggas du in i den här webbläsaren.',
    linkUsed: 'Länken är redan använd.',
    linkExpired: 'Länken gäller inte längre.',
    linkUnknown: 'Länken gäller inte. Kontrollera att du fick med hela adressen.',
    linkHelp: 'Be den som driver servern om en ny. En omstart av servern skriver också ut en ny.',
  },
  en: {
    signIn: 'Sign in',
    heading: 'Sign in to Hemvist',
    token: 'Administrator’s key',
    tokenHelp:
      'The key is the server’s HEMVIST_TOKEN. Whoever runs the server can tell you, or give you a link to sign in with.',
    wrongToken: 'The key is wrong.',
    tooMany: 'Too many attempts. Wait a while and try again.',
    linkReady: 'This link works once. Press the button to sign in with this browser.',
    linkUsed: 'This link has been used.',
    linkExpired: 'This link has expired.',
    linkUnknown: 'This link is not valid. Check that you copied the whole address.',
    linkHelp: 'Ask whoever runs the server for a new one. A restart of the server prints one too.',
  },
} as const

export type Language = keyof typeof texts

const isLanguage = (tag: string): tag is Language => tag in texts

/** The reader's language: the first one in `Accept-Language` that is available, else Swedish. */
export function languageOf(request: Request): Language {
  const tags = (request.headers.get('Accept-Language') ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';')
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return {tag: tag.toLowerCase().split('-')[0] ?? '', q: Number(weight?.split('=')[1] ?? 1)}
    })
    .sort((one, other) => other.q - one.q)
  return tags.map(({tag}) => tag).find(isLanguage) ?? 'sv'
}
