/** What the server refuses, by the name that it gives the refusal; see accounts/errors. In English, the server says it. */
export const refusalTexts: Readonly<Record<string, string>> = {
  'refusal.accountInUse':
    'Personen har redan loggat in, så en ny länk skickas bara till personen själv med e-post. Be en administratör om hjälp.',
  'refusal.administratorsOnly': 'Det får bara en administratör göra. Be en administratör om hjälp.',
  'refusal.campaignNeeded': 'Välj minst en av dina kampanjer.',
  'refusal.emailInvalid': 'Det där är ingen e-postadress. Skriv den som namn@kommun.se.',
  'refusal.foreignCampaign':
    'En av kampanjerna är inte din eller finns inte längre. Be en administratör bjuda in till den.',
  'refusal.foreignPerson':
    'Personen arbetar också i kampanjer som du inte leder. Be en administratör om hjälp.',
  'refusal.languageNeeded': 'Välj minst ett av dina språk.',
  'refusal.languageUnknown': 'Ett av språken känns inte igen. Välj ett ur listan.',
  'refusal.lastAdministrator':
    'Det här är den sista administratören. Gör först någon annan till administratör.',
  'refusal.managersOnly':
    'Bara administratörer och kampanjledare bjuder in och ändrar. Be någon av dem om hjälp.',
  'refusal.nameEmpty': 'Skriv ett namn.',
  'refusal.onlyWayToSignIn':
    'Det här är ditt enda sätt att logga in. Välj först ett lösenord, eller skapa en passkey till.',
  'refusal.ownRole': 'Din egen roll kan bara någon annan ändra. Be en administratör om hjälp.',
  'refusal.passkeyKnown': 'Den här passkeyen finns redan.',
  'refusal.passkeyName': 'Ge passkeyen ett kortare namn.',
  'refusal.passkeyNotRegistered': 'Passkeyen kunde inte sparas. Försök igen.',
  'refusal.passkeysFull': 'Du har så många passkeys som går. Ta bort en först.',
  'refusal.passwordWrong': 'Ditt nuvarande lösenord stämmer inte.',
  'refusal.personKnown': 'Personen finns redan här. Ändra rollen i listan i stället.',
  'refusal.pictureUnusable':
    'Bilden går inte att använda. Välj en bild i JPEG, PNG, WebP, AVIF eller HEIC.',
  'refusal.roleNotGivable':
    'Den rollen kan bara en administratör ge. Be en administratör om hjälp.',
  'refusal.secondFactorNeeded':
    'Din roll behöver två faktorer. Lägg först till en annan, som en passkey eller koder.',
  'refusal.signedOut': 'Du är inte inloggad längre. Ladda om sidan och logga in igen.',
  'refusal.signInAgain': 'Logga in igen för att ändra hur du loggar in.',
  'refusal.tooManyAttempts': 'För många försök. Vänta en stund och försök igen.',
}
