import {type MailMessage, type MailQueue, subjectLine} from '../../../mail/index.ts'
import {type FormContent, fill, formTextsOf, type Language} from '../../../site/index.ts'
import type {Answers, Subscription, Visitors} from '../../../visitors/index.ts'
import {textAnswer} from '../form-rules.ts'
import {ownAddress} from '../own-links/own-address.ts'

/** What is written to whoever asked for a newsletter: a way to confirm it, or to change what they have. */
function subscribeMail(
  {id, email, state}: Subscription,
  form: FormContent,
  language: Language,
  url: string,
): MailMessage {
  const {links} = formTextsOf(language)
  const site = form.campaign?.name ?? ''
  const isActive = state === 'active'
  const title = isActive ? links.activeTitle : links.confirmTitle
  return {
    kind: isActive ? 'already-subscribed' : 'confirm-subscription',
    to: email,
    subject: subjectLine(title, site),
    language,
    content: isActive
      ? [links.activeText, {label: links.preferences, url}]
      : [
          fill(links.confirmText, {site}, language),
          {label: links.confirmTitle, url},
          links.confirmIgnore,
        ],
    about: id,
  }
}

/**
 * Stores that somebody wants the newsletter, and writes to the address. The answer is the same whether or not the address
 * has it already.
 *
 * @throws {MailError} when the mail cannot be handed over: then nothing was received
 */
export function subscribe(
  visitors: Visitors,
  form: FormContent,
  answers: Answers,
  {campaign}: {campaign: {_id: string; slug: string}},
  language: Language,
  {mail, origin}: {mail: MailQueue; origin: string},
): void {
  const topics = answers.topics ?? []
  const {subscription, isToBeTold} = visitors.subscriptions.ask({
    campaign: campaign._id,
    campaignSlug: campaign.slug,
    form: form._id,
    language,
    email: textAnswer(answers, 'email') ?? '',
    topics: [topics].flat(),
  })
  if (!isToBeTold) return
  const own = {kind: 'subscription', id: subscription.id} as const
  const url = ownAddress(visitors, own, form, language, origin)
  // Beyond its share the address is not written to; the answer is the same.
  if (!url || !visitors.mailLimit.take(subscription.email)) return
  try {
    mail.send(subscribeMail(subscription, form, language, url))
  } catch (error) {
    // The visitor is told that nothing was received, and will ask again.
    visitors.subscriptions.setUntold(subscription.id)
    throw error
  }
}
