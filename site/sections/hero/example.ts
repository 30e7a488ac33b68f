import {action, type Example, keyed, picture, string, text} from '../example.ts'

export const example: Example = {
  section: () => ({
    kicker: string('Närmare än du tror'),
    heading: string('Här märks det att du kom'),
    lead: text(
      'Jobb, hus och skola inom samma kvart. Vi som redan bor här visar gärna runt, och säger till när isen håller.',
    ),
    image: picture(
      'skelleftea',
      'Ett högt trähus vid en älv, små hus och berg i bakgrunden.',
      'Kvällsljus över älven.',
    ),
    actions: keyed([
      action('Träffa dem som bor här', 'ambassadors'),
      action('Fråga oss', 'contact'),
    ]),
  }),
}
