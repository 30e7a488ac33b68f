import type {RouteEntry} from '../../publish/index.ts'
import {isRecord} from '../text/json.ts'
import type {CourseChapterEntriesResult} from '../types.generated.ts'

/** Whether a chapter has a title in any language, and thereby a page. */
export const isTitled = (title: unknown): boolean =>
  isRecord(title) &&
  Object.entries(title).some(
    ([language, text]) => language !== '_type' && typeof text === 'string' && text.trim() !== '',
  )

const isFound = (found: unknown): found is CourseChapterEntriesResult => Array.isArray(found)

/** A page a chapter: they are numbered from 1. */
export const chapterPages = (found: unknown): RouteEntry[] =>
  (isFound(found) ? found : []).flatMap(({slug, documentId, chapters}) =>
    slug
      ? (chapters ?? [])
          .filter((chapter) => isTitled(chapter?.title))
          .map((_, index) => ({params: {slug, chapter: String(index + 1)}, documentId}))
      : [],
  )
