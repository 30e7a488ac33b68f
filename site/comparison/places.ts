import {livingMeasures} from '../../schemas/vocabulary/index.ts'
import {outside} from '../routing/links.ts'
import type {LivingQueryResult} from '../types.generated.ts'
import type {View} from '../view/view.ts'
import type {LivingPlace, LivingValue} from './living.ts'

/** What it takes of a page's view. */
type Words = Pick<View, 't' | 'lang' | 'nameOf'>

type Stored = NonNullable<LivingQueryResult>['compared'][number]
type Figure = NonNullable<Stored['living']>[number]

const livingValue = ({t, lang, nameOf}: Words, figure: Figure): LivingValue | undefined =>
  typeof figure.value === 'number'
    ? {
        value: figure.value,
        year: figure.year ?? undefined,
        note: t(figure.note),
        noteLang: lang(figure.note),
        source: nameOf(figure.source),
        url: outside(figure.source?.url) ?? undefined,
      }
    : undefined

/** A place for the comparison, in the page's language; null without a name, an address or a figure. */
export function livingPlace(
  view: Words,
  place: Stored | null,
  isHere: boolean,
): LivingPlace | null {
  if (!place?.slug || !place.name) return null
  const figures = Object.fromEntries(
    livingMeasures.flatMap(({value: measure}) => {
      const stored = place.living?.find((figure) => figure?.measure === measure)
      const value = stored && livingValue(view, stored)
      return value ? [[measure, value]] : []
    }),
  )
  if (Object.keys(figures).length === 0) return null
  return {slug: place.slug, name: place.name, isHere, figures}
}
