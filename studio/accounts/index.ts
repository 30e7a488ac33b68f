import {UserIcon} from '@sanity/icons/User'
import {UsersIcon} from '@sanity/icons/Users'
import {defineLocaleResourceBundle, definePlugin, type Tool} from 'sanity'
import {AccountView} from './AccountView.tsx'
import {PeopleView} from './PeopleView.tsx'
import {accountTexts, NAMESPACE} from './texts.ts'

const people: Tool = {
  name: 'medarbetare',
  title: 'Medarbetare',
  icon: UsersIcon,
  component: PeopleView,
}

const account: Tool = {
  name: 'mitt-konto',
  title: 'Mitt konto',
  icon: UserIcon,
  component: AccountView,
}

/** Roles that invite and change people; the server decides, this only spares others a view that refuses them. */
const MANAGERS = new Set(['administrator', 'lead'])

/** One's own account, and for those who lead others, who works here. */
export const accounts = definePlugin({
  name: 'hemvist-accounts',
  tools: (existing, {currentUser}) => [
    ...existing,
    ...(MANAGERS.has(currentUser?.role ?? '') ? [people] : []),
    account,
  ],
  i18n: {
    bundles: Object.entries(accountTexts).map(([locale, resources]) =>
      defineLocaleResourceBundle({locale, namespace: NAMESPACE, resources}),
    ),
  },
})
