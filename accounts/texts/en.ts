import type {Texts} from './sv.ts'

/** The English texts of the sign-in pages. */
export const en: Texts = {
  heading: 'Sign in to Hemvist',
  email: 'E-mail address',
  password: 'Password',
  signIn: 'Sign in',
  wrongPassword: 'The address or the password is wrong.',
  usePasskey:
    'Administrators sign in with two factors. Sign in with your passkey. If you have lost your devices, another administrator can reset them.',
  passkeySignIn: 'Sign in with a passkey',
  passkeyFailed: 'Signing in with a passkey failed. Try again, or choose another way.',
  or: 'or',
  provider: (name) => `Sign in with ${name}`,
  forgot: 'Forgot your password?',
  tokenSummary: 'Sign in with the server’s key',
  token: 'Administrator’s key',
  tokenHelp:
    'The key is the server’s HEMVIST_TOKEN. Whoever runs the server can tell you, or give you a link to sign in with.',
  wrongToken: 'The key is wrong.',
  tooMany: 'Too many attempts. Wait a while and try again.',
  linkReady: 'This link works once. Press the button to sign in with this browser.',
  linkUsed: 'This link has been used.',
  linkExpired: 'This link has expired.',
  linkUnknown: 'This link is not valid. Check that you copied the whole address.',
  linkHelp:
    'If you have chosen a passkey or a password already, sign in with it. If not, whoever invited you, or an administrator, can give you a new link.',
  linkHelpServer: 'Whoever runs the server gets a new link when it restarts.',
  toSignIn: 'Sign in',

  forgotHeading: 'New password',
  forgotHelp: 'Enter your e-mail address, and we send you a link for choosing a new password.',
  forgotSend: 'Send the link',
  forgotSent:
    'If the address is known here, a mail is on its way. The link in it works for an hour. If no mail arrives, look in your spam folder or ask an administrator for a link.',
  forgotNoMail:
    'This server sends no mail. Ask an administrator for a link: it lets you choose a new password.',
  back: 'Back to signing in',

  codeHeading: 'Enter your code',
  codeHelp: 'Enter the six digits from your app, or one of your recovery codes.',
  code: 'Code',
  codeWrong:
    'The code is wrong, or has been used. Wait for the next one. If that fails too, check the clock of your phone.',
  codeExpired: 'That took too long. Sign in again.',
  proceed: 'Continue',

  setupHeading: (name) => `Welcome, ${name}`,
  setupIntro: 'Choose how you sign in next time.',
  setupRequired:
    'Your role requires two factors. Create a passkey, or choose a password and connect an app that shows codes.',
  setupPasskeyHeading: 'Passkey',
  setupPasskeyHelp:
    'Simplest and safest: you sign in with your fingerprint, your face or this device’s PIN. Nothing to remember.',
  setupPasskeyCreate: 'Create a passkey',
  setupPasskeyName: 'Passkey of',
  setupPasskeyFailed: 'No passkey was created. Try again, or choose a password.',
  setupPasskeyDone: 'You have a passkey. Next time, sign in with it.',
  setupPasswordHeading: 'Password',
  setupPasswordHelp: (length) =>
    `At least ${length} characters. A few unrelated words are easy to remember and hard to guess.`,
  setupPasswordCurrent: 'Current password',
  setupPasswordNew: 'New password',
  setupPasswordShow: 'Show the password',
  setupPasswordSave: 'Save the password',
  setupPasswordSaved: 'The password is saved.',
  setupPasswordCurrentWrong: 'The current password is wrong.',
  setupCodeHeading: 'Codes from an app',
  setupCodeHelp:
    'Scan the image with an app for one-time codes, such as the one in your phone. Then enter the code that it shows.',
  setupCodeQr: 'QR code for the app',
  setupCodeKey: 'Or type the key into the app:',
  setupCodeSave: 'Connect the app',
  setupSkip: 'Continue to Hemvist',
  setupSkipHelp: 'Without a passkey or a password, you will need a new link next time.',
  recoveryHeading: 'Keep your recovery codes',
  recoveryHelp:
    'A recovery code signs you in when your phone is lost. Each works once. They are only shown now: print them, or keep them in a password manager.',
  staleSession: 'You signed in a long time ago. Sign in again to change this.',

  faultIntro: 'The password is too easy to guess:',
  faults: {
    short: 'It is too short.',
    long: 'It is too long.',
    common: (part) => `“${part}” is a word that is guessed early.`,
    own: (part) => `“${part}” is in your name, your address or your campaigns.`,
    sequence: (part) => `“${part}” follows the keyboard or the alphabet, or counts.`,
    repeated: (part) => `“${part}” repeats itself.`,
    year: (part) => `“${part}” is a year.`,
  },
  faultHelp: 'Add a few more words that have nothing to do with you or your work.',

  providerErrors: {
    unavailable: (name) =>
      `${name} does not answer at the moment. Try again in a while, or sign in another way.`,
    expired: (name) => `Signing in with ${name} took too long. Try again.`,
    mismatch: (name) =>
      `The answer from ${name} does not belong to this sign-in. Start again here.`,
    cancelled: (name) => `Signing in with ${name} was cancelled.`,
    clock: (name) =>
      `The clocks differ: ${name} and this server do not agree on the time. Ask whoever runs the server to set it.`,
    'unknown-group': (name) =>
      `Your account at ${name} is in no group that has a role here. Ask an administrator to add you.`,
    'unknown-person': (name) =>
      `Nobody here has your account at ${name}. Ask an administrator to invite you.`,
    organisation: (name) =>
      `Your account at ${name} belongs to an organisation that has no access.`,
    email: (name) =>
      `${name} gave no verified e-mail address. Ask whoever runs the accounts there.`,
    refused: (name) => `${name} did not accept the sign-in. Try again.`,
  },

  sanity: {
    heading: 'Sign in to see drafts',
    help: 'Previews are for those who have a role in the project at Sanity. Sign in to the Studio, and open the preview again.',
    openStudio: 'Open the Studio',
    tokenSummary: 'Sign in with a token',
    token: 'Token from Sanity',
    tokenHelp: 'A token that has a role in the project. It is not stored.',
    noRole:
      'You have no role in the project, or your sign-in has expired. Sign in to the Studio again.',
    unavailable: 'Sanity does not answer at the moment. Try again in a while.',
  },

  mail: {
    hello: (name) => `Hello ${name},`,
    invitationSubject: 'Welcome to Hemvist',
    invitation: (role) =>
      `You are invited to work in Hemvist as ${role.toLowerCase()}. The link lets you choose how you sign in.`,
    invitationLink: 'Get started',
    invitationEnds: (days) => `The link works once, within ${days} days.`,
    resetSubject: 'Sign in to Hemvist again',
    reset: 'The link signs you in and lets you choose a new password or a new passkey.',
    resetLink: 'Sign in',
    resetEnds: (hours) =>
      `The link works once, within ${hours === 1 ? 'an hour' : `${hours} hours`}.`,
    ignore: 'If you did not ask for this, you need not do anything.',
    changedSubject: 'Your sign-in to Hemvist has changed',
    changed: {
      'password-set': 'Your password was changed.',
      'passkey-added': 'A passkey was added.',
      'passkey-removed': 'A passkey was removed.',
      'second-factor-on': 'An app for codes was connected to your account.',
      'second-factor-off': 'Codes from an app were turned off for your account.',
    },
    notYou: 'Was it not you? Tell an administrator at once.',
  },
}
