import {en} from './en.ts'
import {sv, type Texts} from './sv.ts'

export type {Texts} from './sv.ts'

/** The texts of the sign-in pages and of mails about accounts, by language. */
export const texts: {readonly sv: Texts; readonly en: Texts} = {sv, en}

export type Language = keyof typeof texts

/** Whether there are texts in a language. */
export const isLanguage = (tag: string): tag is Language => tag in texts

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
