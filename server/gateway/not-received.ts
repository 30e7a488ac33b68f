import {end, type Incoming, type Outgoing, writeHead} from './messages.ts'

const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i

/** The site's own words are beyond the gateway, which is there when they cannot be had. */
const TEXTS = {
  sv: 'Det du skickade har kanske inte tagits emot. Gå tillbaka och skicka det igen om en stund.',
  en: 'What you sent may not have been received. Go back and send it again in a moment.',
  ar: 'ربما لم يصلنا ما أرسلته. ارجع إلى الصفحة السابقة وأرسله مرة أخرى بعد قليل.',
  da: 'Det, du sendte, er måske ikke modtaget. Gå tilbage, og send det igen om lidt.',
  de: 'Was Sie gesendet haben, ist vielleicht nicht angekommen. Gehen Sie zurück, und senden Sie es bald noch einmal.',
  es: 'Puede que no se haya recibido lo que enviaste. Vuelve atrás y envíalo de nuevo dentro de un rato.',
  fa: 'شاید آنچه فرستادید دریافت نشده باشد. به صفحهٔ قبل برگردید و کمی بعد دوباره بفرستید.',
  fi: 'Lähettämääsi ei ehkä ole otettu vastaan. Palaa takaisin ja lähetä se hetken päästä uudelleen.',
  fr: 'Ce que vous avez envoyé n’a peut-être pas été reçu. Revenez en arrière et renvoyez-le dans un moment.',
  nb: 'Det du sendte, er kanskje ikke mottatt. Gå tilbake og send det igjen om en stund.',
  nl: 'Wat je stuurde is misschien niet ontvangen. Ga terug en stuur het straks opnieuw.',
  pl: 'To, co wysłano, mogło nie zostać odebrane. Wróć i wyślij ponownie za chwilę.',
  uk: 'Можливо, надіслане не отримано. Поверніться назад і надішліть ще раз трохи згодом.',
} as const

type Language = keyof typeof TEXTS

const isKnown = (segment: string): segment is Language => Object.hasOwn(TEXTS, segment)
const isRightToLeft = (language: Language) => language === 'ar' || language === 'fa'

/** Languages of a page: of its path, on a domain or below a campaign's slug, or the two that most read. */
function languagesOf(url = ''): Language[] {
  const [path = ''] = url.split('?')
  const found = path.split('/').slice(1, 3).find(isKnown)
  return found ? [found] : ['sv', 'en']
}

/** Whether a visitor's browser sends a form. */
export const isForm = ({method, headers}: Incoming): boolean =>
  method === 'POST' && FORM.test(headers['content-type'] ?? '')

/**
 * Tells a visitor whose form met no content server, in the language of its page. Nothing loads the page again by itself:
 * that would look as if the form had been sent.
 */
export function answerNotReceived({url}: Incoming, response: Outgoing): void {
  const languages = languagesOf(url)
  const [first = 'sv'] = languages
  const texts = languages.map(
    (language) =>
      `<p lang="${language}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}">${TEXTS[language]}</p>`,
  )
  writeHead(response, 503, [
    'Content-Type',
    'text/html; charset=utf-8',
    'Retry-After',
    '2',
    'Cache-Control',
    'no-store',
    'X-Content-Type-Options',
    'nosniff',
  ])
  end(
    response,
    `<!doctype html><html lang="${first}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${TEXTS[first]}</title><main>${texts.join('')}</main></html>`,
  )
}
