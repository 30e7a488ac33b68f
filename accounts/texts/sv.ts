/** The Swedish texts of the sign-in pages. */
export const sv = {
  heading: 'Logga in i Hemvist',
  email: 'E-postadress',
  password: 'Lösenord',
  signIn: 'Logga in',
  wrongPassword: 'Adressen eller lösenordet stämmer inte.',
  usePasskey:
    'Administratörer loggar in med två faktorer. Logga in med din passkey. Har du ingen av dina enheter kvar kan en annan administratör återställa dem.',
  passkeySignIn: 'Logga in med passkey',
  passkeyFailed: 'Det gick inte att logga in med passkey. Försök igen eller välj ett annat sätt.',
  or: 'eller',
  provider: (name: string) => `Logga in med ${name}`,
  forgot: 'Glömt lösenordet?',
  tokenSummary: 'Logga in med serverns nyckel',
  token: 'Administratörens nyckel',
  tokenHelp:
    'Nyckeln är serverns HEMVIST_TOKEN. Den som driver servern kan lämna ut den, eller ge dig en länk att logga in med.',
  wrongToken: 'Nyckeln stämmer inte.',
  tooMany: 'För många försök. Vänta en stund och försök igen.',
  linkReady: 'Länken gäller en gång. Tryck på knappen så loggas du in i den här webbläsaren.',
  linkUsed: 'Länken är redan använd.',
  linkExpired: 'Länken gäller inte längre.',
  linkUnknown: 'Länken gäller inte. Kontrollera att du fick med hela adressen.',
  linkHelp:
    'Har du redan valt en passkey eller ett lösenord, så logga in med det. Annars kan den som bjöd in dig, eller en administratör, ge dig en ny länk.',
  linkHelpServer: 'Den som driver servern får en ny länk när den startas om.',
  toSignIn: 'Till inloggningen',

  forgotHeading: 'Nytt lösenord',
  forgotHelp: 'Skriv din e-postadress, så skickar vi en länk där du väljer ett nytt lösenord.',
  forgotSend: 'Skicka länken',
  forgotSent:
    'Om adressen finns här är ett mejl på väg till den. Länken i mejlet gäller en timme. Kommer inget mejl, titta i skräpposten eller be en administratör om en länk.',
  forgotNoMail:
    'Den här servern skickar inga mejl. Be en administratör om en länk: med den väljer du ett nytt lösenord.',
  back: 'Tillbaka till inloggningen',

  codeHeading: 'Skriv din kod',
  codeHelp: 'Skriv de sex siffrorna från din app, eller en av dina reservkoder.',
  code: 'Kod',
  codeWrong:
    'Koden stämmer inte, eller är redan använd. Vänta på nästa kod. Om den inte heller fungerar: se efter att telefonens klocka går rätt.',
  codeExpired: 'Det tog för lång tid. Logga in igen.',
  proceed: 'Fortsätt',

  setupHeading: (name: string) => `Välkommen, ${name}`,
  setupIntro: 'Välj hur du loggar in nästa gång.',
  setupRequired:
    'Din roll kräver två faktorer. Skapa en passkey, eller välj lösenord och koppla en app som visar koder.',
  setupPasskeyHeading: 'Passkey',
  setupPasskeyHelp:
    'Enklast och säkrast: du loggar in med fingeravtryck, ansikte eller den här enhetens PIN-kod. Inget att minnas.',
  setupPasskeyCreate: 'Skapa en passkey',
  setupPasskeyName: 'Passkey från',
  setupPasskeyFailed: 'Ingen passkey skapades. Försök igen, eller välj ett lösenord.',
  setupPasskeyDone: 'Du har en passkey. Nästa gång loggar du in med den.',
  setupPasswordHeading: 'Lösenord',
  setupPasswordHelp: (length: number) =>
    `Minst ${length} tecken. Några ord som inte hör ihop är lätta att minnas och svåra att gissa.`,
  setupPasswordCurrent: 'Nuvarande lösenord',
  setupPasswordNew: 'Nytt lösenord',
  setupPasswordShow: 'Visa lösenordet',
  setupPasswordSave: 'Spara lösenordet',
  setupPasswordSaved: 'Lösenordet är sparat.',
  setupPasswordCurrentWrong: 'Det nuvarande lösenordet stämmer inte.',
  setupCodeHeading: 'Koder från en app',
  setupCodeHelp:
    'Läs av bilden med en app för engångskoder, till exempel den som finns i telefonen. Skriv sedan koden som appen visar.',
  setupCodeQr: 'QR-kod för appen',
  setupCodeKey: 'Eller skriv nyckeln i appen:',
  setupCodeSave: 'Koppla appen',
  setupSkip: 'Fortsätt till Hemvist',
  setupSkipHelp: 'Utan passkey och lösenord behöver du en ny länk nästa gång.',
  recoveryHeading: 'Spara dina reservkoder',
  recoveryHelp:
    'Med en reservkod loggar du in om telefonen är borta. Var och en gäller en gång. De visas bara nu: skriv ut dem eller spara dem i en lösenordshanterare.',
  staleSession: 'Det är länge sedan du loggade in. Logga in igen för att ändra det här.',

  faultIntro: 'Lösenordet är för lätt att gissa:',
  faults: {
    short: 'Det är för kort.',
    long: 'Det är för långt.',
    common: (part: string) => `”${part}” är ett ord som gissas tidigt.`,
    own: (part: string) => `”${part}” finns i ditt namn, din adress eller dina kampanjer.`,
    sequence: (part: string) => `”${part}” följer tangentbordet, alfabetet eller räknar.`,
    repeated: (part: string) => `”${part}” upprepar sig.`,
    year: (part: string) => `”${part}” är ett årtal.`,
  },
  faultHelp: 'Lägg till ett par ord till som inte har med dig eller jobbet att göra.',

  providerErrors: {
    unavailable: (name: string) =>
      `${name} svarar inte just nu. Försök igen om en stund, eller logga in på ett annat sätt.`,
    expired: (name: string) => `Inloggningen hos ${name} hann bli för gammal. Försök igen.`,
    mismatch: (name: string) =>
      `Svaret från ${name} hör inte till den här inloggningen. Börja om härifrån.`,
    cancelled: (name: string) => `Inloggningen hos ${name} avbröts.`,
    clock: (name: string) =>
      `Klockorna går olika: ${name} och den här servern är inte överens om tiden. Be den som driver servern att ställa den.`,
    'unknown-group': (name: string) =>
      `Ditt konto hos ${name} hör inte till någon grupp som har en roll här. Be en administratör lägga till dig.`,
    'unknown-person': (name: string) =>
      `Ingen här har ditt konto hos ${name}. Be en administratör bjuda in dig.`,
    organisation: (name: string) =>
      `Ditt konto hos ${name} hör till en organisation som inte har tillgång.`,
    email: (name: string) =>
      `${name} lämnade ingen bekräftad e-postadress. Be den som sköter kontona där att göra det.`,
    refused: (name: string) => `${name} godkände inte inloggningen. Försök igen.`,
  },

  sanity: {
    heading: 'Logga in för att se utkast',
    help: 'Förhandsvisningar är för dem som har en roll i projektet hos Sanity. Logga in i Studion, och öppna förhandsvisningen igen.',
    openStudio: 'Öppna Studion',
    tokenSummary: 'Logga in med en nyckel',
    token: 'Nyckel från Sanity',
    tokenHelp: 'En nyckel som har en roll i projektet. Den sparas inte.',
    noRole:
      'Du har ingen roll i projektet, eller så gäller inte inloggningen längre. Logga in i Studion igen.',
    unavailable: 'Sanity svarar inte just nu. Försök igen om en stund.',
  },

  mail: {
    hello: (name: string) => `Hej ${name}!`,
    invitationSubject: 'Välkommen till Hemvist',
    invitation: (role: string) =>
      `Du är inbjuden att arbeta i Hemvist som ${role.toLowerCase()}. Med länken väljer du hur du loggar in.`,
    invitationLink: 'Kom igång',
    invitationEnds: (days: number) => `Länken gäller en gång, inom ${days} dagar.`,
    resetSubject: 'Logga in i Hemvist igen',
    reset: 'Med länken loggar du in och väljer ett nytt lösenord eller en ny passkey.',
    resetLink: 'Logga in',
    resetEnds: (hours: number) =>
      `Länken gäller en gång, inom ${hours === 1 ? 'en timme' : `${hours} timmar`}.`,
    ignore: 'Har du inte bett om det här behöver du inte göra något.',
    changedSubject: 'Din inloggning i Hemvist har ändrats',
    changed: {
      'password-set': 'Ditt lösenord har ändrats.',
      'passkey-added': 'En passkey har lagts till.',
      'passkey-removed': 'En passkey har tagits bort.',
      'second-factor-on': 'En app för koder har kopplats till ditt konto.',
      'second-factor-off': 'Koder från en app är avstängda för ditt konto.',
    },
    notYou: 'Var det inte du? Säg det till en administratör genast.',
  },
}

/** Texts of one language. */
export type Texts = typeof sv
