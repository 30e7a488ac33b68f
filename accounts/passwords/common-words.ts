/**
 * Words that people choose passwords from, in Swedish and English: what lists of leaked passwords are full of, and what
 * somebody would try who knows that a municipality works here. Folded as `strength.ts` folds passwords.
 */
export const COMMON_WORDS: readonly string[] =
  `password passwort losenord losen hemlig hemligt hemligheten secret letmein welcome valkommen login logga inloggning
admin administrator administrator root guest gast user anvandare test tester testing temp tillfallig default standard
sommar sommaren vinter vintern host hosten var varen spring summer autumn winter januari februari mars april maj juni
juli augusti september oktober november december january february march june july august october mandag tisdag onsdag
torsdag fredag lordag sondag monday tuesday wednesday thursday friday saturday sunday midsommar julafton jul pask
kommun kommunen region regionen kommunikation kommunikator kampanj kampanjen hemvist studio webb webben hemsida
kumla askersund orebro norsjo overtornea skelleftea umea lulea blekinge karlskrona karlstad varmland vasterbotten
norrbotten stockholm goteborg malmo sverige sweden svensk svenska swedish
alskling alskar alskardig iloveyou kärlek karlek mamma pappa mormor morfar barn barnen familj familjen dotter
sommarstuga stuga hund hunden katt katten hast hasten fotboll hockey ishockey football soccer baseball basketball
aik djurgarden hammarby malmoff ifk brynas farjestad frolunda lulea modo leksand
monkey dragon tiger lion master shadow sunshine princess prinsessa superman batman pokemon starwars computer dator
datorn internet google facebook instagram microsoft windows apple iphone samsung office teams outlook mustang ferrari
volvo saab michael jordan daniel thomas robert andreas anders erik lars karl johan jonas fredrik mattias magnus peter
mikael stefan anna maria emma sara lisa karin eva kristina lena sofia julia elsa alice maja ella wilma linnea
hello hej hejsan hejhej tjena kalle pelle olle nisse bulle kanelbulle fika kaffe coffee choklad chocolate banan
blomma blommor flower solen solsken manen stjarna star angel angel jesus gud lyckan lycka happy love life livet
qwerty qwertyui asdf asdfgh zxcvbn abc abcd trustno killer ninja freedom whatever cheese cookie ginger pepper jessica
charlie ashley hunter ranger buster harley hannah matrix london paris berlin america change changeme access`
    .split(/\s+/)
    .filter((word) => word.length > 2)
