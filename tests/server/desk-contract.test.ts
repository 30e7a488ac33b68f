import {expectTypeOf, test} from 'vitest'
import type * as checkItem from '../../server/desk/campaign-check/check-item.ts'
import type * as drafts from '../../server/desk/drafts.ts'
import type * as server from '../../server/desk/publishing-status.ts'
import type * as reviewRoutes from '../../server/desk/review-routes.ts'
import type * as translation from '../../server/translation/routes.ts'
import type * as results from '../../server/visitors/results/results.ts'
import type * as check from '../../studio/campaign-check/campaign-check.ts'
import type * as studio from '../../studio/desk/desk.ts'
import type * as inbox from '../../studio/inbox/api.ts'
import type * as studioResults from '../../studio/results/api.ts'
import type * as review from '../../studio/review/reviews.ts'
import type * as studioTranslation from '../../studio/translation/translations.ts'
import type * as visitors from '../../visitors/index.ts'

// The Studio imports nothing from the server, so each declares what goes between them; the compiler compares the two.
test('the Studio reads what the server says of publishing', () => {
  expectTypeOf<studio.ChangedPage>().toEqualTypeOf<server.ChangedPage>()
  expectTypeOf<studio.PublishSummary>().toEqualTypeOf<server.PublishSummary>()
  expectTypeOf<studio.Problem>().toEqualTypeOf<server.Problem>()
})

test('the Studio reads what the server finds in a campaign', () => {
  expectTypeOf<checkItem.CheckItem>().toExtend<check.CheckItem>()
})

test('the Studio reads how far a campaign is translated', () => {
  expectTypeOf<translation.CampaignTranslation>().toExtend<studioTranslation.CampaignTranslation>()
  expectTypeOf<translation.ImportedTranslation>().toExtend<studioTranslation.ImportedTranslation>()
})

test('the Studio reads what the server says of drafts', () => {
  expectTypeOf<studio.Draft>().toEqualTypeOf<drafts.Draft>()
})

test('the Studio reads what visitors have sent', () => {
  expectTypeOf<visitors.Message>().toExtend<inbox.Message>()
})

test('the Studio reads what the server says of reviews', () => {
  expectTypeOf<review.Review>().toEqualTypeOf<reviewRoutes.Review>()
})

test('the Studio reads what campaigns led to', () => {
  expectTypeOf<results.CampaignSummary>().toExtend<studioResults.Summaries['campaigns'][number]>()
  expectTypeOf<results.CampaignResults>().toExtend<studioResults.Results>()
})
