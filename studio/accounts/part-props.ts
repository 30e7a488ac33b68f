import type {Account} from './api.ts'

/** What each part gets: the account, and how to refresh it. */
export interface PartProps {
  account: Account
  onChange: (account: Account) => void
  onReload: () => void
}
