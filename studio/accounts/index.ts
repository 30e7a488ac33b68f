import {UserIcon} from '@sanity/icons/User'
import {UsersIcon} from '@sanity/icons/Users'
import {defineLocaleResourceBundle, definePlugin, type Tool} from 'sanity'
import {AccountView} from './AccountView.tsx'
import {PeopleView} from './PeopleView.tsx'
import {accountTexts, NAMESPACE} from './texts/index.ts'

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

/** Roles that invite and change people; the server decides, and this only hides the view from everybody else. */
const MANAGERS = new Set(['administrator', 'lead'])

/** The account of whoever is signed in and, for those who manage people, who works here. */
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
