import {setImmediate as nextTurn} from 'node:timers/promises'
import {MailError} from '../../../mail/index.ts'
import type {CorrespondenceOptions} from '../correspondence-options.ts'
import {languageOf} from '../form-page.ts'
import {ownAddress} from '../own-links/own-address.ts'
import {formReader} from '../published-forms.ts'
import {parseLetters} from './letters.ts'
import {newsletterMail} from './newsletter-mail.ts'

const BATCH = 50
/** The outbox takes more, but signing in and confirmations wait there, too. */
const MAX_WAITING = 5_000

/**
 * Hands the newsletters that are being sent over to the mail, one subscriber after the other. Who has been handed over is
 * noted, so that a killed server goes on where it was; when too much waits in the outbox, the rest comes with the next run.
 */
export async function sendNewsletters({
  visitors,
  source,
  logger,
  mail,
  origin,
}: CorrespondenceOptions): Promise<void> {
  if (!mail || !origin) return
  const store = visitors.open()
  const {mailings, subscriptions} = store
  const formOf = formReader(source)
  for (const mailing of mailings.unfinished()) {
    const letters = parseLetters(mailing.letters)
    const [main = 'sv'] = Object.keys(letters)
    for (;;) {
      if (mail.counts().waiting > MAX_WAITING) return
      const ids = mailings.recipients(mailing, BATCH)
      if (ids.length === 0) break
      for (const id of ids) {
        await send(id)
        mailings.setDelivered(mailing, id)
      }
      await nextTurn()
    }
    mailings.finish(mailing)

    async function send(id: string): Promise<void> {
      const subscription = subscriptions.find(id)
      if (!subscription) return
      const language = letters[subscription.language] ? subscription.language : main
      const letter = letters[language]
      const form = await formOf(subscription)
      const spoken = languageOf(language)
      const own = form && ownAddress(store, {kind: 'subscription', id}, form, spoken, origin ?? '')
      // Without a way out nobody is written to.
      if (!letter || !own) {
        logger.warn({newsletter: mailing.id}, 'A subscriber was left out: the form is gone')
        return
      }
      try {
        const message = newsletterMail(letter, subscription, spoken, own)
        if (message) mail?.send(message)
      } catch (error) {
        if (!(error instanceof MailError)) throw error
        logger.error({err: error}, 'A newsletter could not be handed over to a subscriber')
      }
    }
  }
}
