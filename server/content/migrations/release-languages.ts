import type {Migration} from './migration.ts'

/** A campaign's languages used to be public once they were chosen: those that are, stay so. */
export const releaseLanguages: Migration = {
  name: '2026-12-01-release-languages',
  title: 'the languages of campaigns are released',
  filter: '_type == "campaign" && defined(languages) && !defined(releasedLanguages)',
  patch: ({languages}) => (Array.isArray(languages) ? {releasedLanguages: languages} : null),
}
