import type {Migration} from './migration.ts'

/** Renames the stored value of the theme family that editors know as Knappnål. */
export const renameThemeBadge: Migration = {
  name: '2026-11-30-rename-theme-badge',
  title: 'theme “badge” is called “knappnal”',
  filter: '_type == "campaign" && theme.family == "badge"',
  patch: () => ({'theme.family': 'knappnal'}),
}
