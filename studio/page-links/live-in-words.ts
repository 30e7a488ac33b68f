import {count, type LivePublish, momentNear, problemInWords} from '../desk/index.ts'

/**
 * What the publisher's answer after publishing or unpublishing means, in a sentence. A campaign's change may also close
 * its pages.
 */
export function liveInWords(
  {publish, problems}: LivePublish,
  {isPublished, isCampaign}: {isPublished: boolean; isCampaign: boolean},
  now: Date,
): string {
  const [problem] = problems
  if (isPublished && problem) return problemInWords(problem)
  const done = isPublished ? 'Publicerat' : 'Avpublicerat'
  if (!publish || publish.pageCount === 0) return `${done}. Ingen sida ändrades.`
  const when = momentNear(new Date(publish.at), now)
  if (isPublished && isCampaign) {
    return `Webbplatsen ändrades ${when}: ${count(publish.pageCount, 'sida', 'sidor')}.`
  }
  const changed = `${count(publish.pageCount, 'sida', 'sidor')} ändrades.`
  return `${isPublished ? 'Syns' : 'Syns inte längre'} för besökare sedan ${when}: ${changed}`
}
