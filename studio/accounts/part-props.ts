import type {Account} from './api.ts'

/** What each part gets: the account, and how to show it anew. */
export interface PartProps {
  account: Account
  onChange: (account: Account) => void
  onReload: () => void
}
