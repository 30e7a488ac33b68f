import {sv} from 'date-fns/locale/sv'
import {setDefaultOptions} from 'date-fns/setDefaultOptions'
import {TIME_ZONE} from '../../schemas/index.ts'

const LOCALE = 'sv-SE'

type Locales = Intl.LocalesArgument
type Options = Intl.DateTimeFormatOptions

const withZone = (options?: Options): Options => ({
  ...options,
  timeZone: options?.timeZone ?? TIME_ZONE,
})

/**
 * Shows every date of the Studio in Swedish and in Swedish time, wherever the editor's computer is: lists, history,
 * schedules and comments take their zone from the browser unless told otherwise. Call it before the Studio loads.
 */
export function installSwedishDates(): void {
  setDefaultOptions({locale: sv, weekStartsOn: 1})

  const Native = Intl.DateTimeFormat
  const create = (locales: Locales, options?: Options) =>
    new Native(locales ?? LOCALE, withZone(options))
  Intl.DateTimeFormat = new Proxy(Native, {
    construct: (_, [locales, options]) => create(locales, options),
    apply: (_, _this, [locales, options]) => create(locales, options),
  })

  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const native = Date.prototype[name]
    Date.prototype[name] = function toSwedish(this: Date, locales?: Locales, options?: Options) {
      return native.call(this, locales ?? LOCALE, withZone(options))
    }
  }
}
