import type {ResultTexts} from '../../results.ts'

export const results: ResultTexts = {
  answers:
    '{count, plural, one {# respuesta} many {# de respuestas} other {# respuestas}}, {dates}',
  source:
    'Fuente: la pregunta de este sitio. Las respuestas se cuentan sin nombre, y quienes responden lo han elegido.',
  answer: 'Responder',
  tooFew: 'Las respuestas se muestran aquí cuando han respondido al menos diez personas.',
  withheld: 'no se muestra',
  small: 'No se muestran los números menores de cinco, ni los que permitirían deducirlos.',
  scoreMeans:
    'Net Promoter Score: la proporción que respondió 9 o 10 menos la proporción que respondió de 0 a 6. La escala va de −100 a 100.',
  margin: 'margen de error ±{margin} (95 %)',
  ladder: 'De la lectura al compromiso',
  ladderSource:
    'Fuente: el recuento del propio sitio, {dates}, sin cookies y sin reconocer a nadie. Los números son acciones, no personas.',
  steps: {
    read: 'Leyeron',
    subscribed: 'Se suscribieron',
    asked: 'Preguntaron',
    signedUp: 'Se inscribieron',
    told: 'Contaron su historia',
    ambassador: 'Quisieron ser embajadores',
  },
}
