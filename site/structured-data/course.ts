import type {Page} from '../page.ts'
import {addressOf} from '../routing/absolute-address.ts'
import type {CourseQueryResult} from '../types.generated.ts'
import {viewOf} from '../view/view.ts'

export function courseData(page: Page, course: NonNullable<CourseQueryResult>): object {
  const {t} = viewOf(page)
  return {
    '@type': 'Course',
    name: t(course.title),
    description: t(course.lead) || undefined,
    inLanguage: page.language,
    dateModified: course._updatedAt,
    url: addressOf(page, page.route, page.params),
    isAccessibleForFree: true,
    ...(course.minutes
      ? {
          hasCourseInstance: {
            '@type': 'CourseInstance',
            courseMode: 'Online',
            courseWorkload: `PT${course.minutes}M`,
          },
        }
      : {}),
  }
}
