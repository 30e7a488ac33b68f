import type {DefaultDocumentNodeResolver} from 'sanity/structure'
import {ISSUE_VIEW, IssueView} from '../magazine/index.ts'
import {connection} from '../workspace/connection.ts'

/** In hosted mode, nothing on this origin shows drafts in frames. */
const isLocal = connection().kind === 'local'

/** How documents open: an issue of the magazine also as visitors will get it. */
export const defaultDocument: DefaultDocumentNodeResolver = (S, {schemaType}) =>
  S.document().views(
    isLocal && schemaType === 'magazineIssue'
      ? [
          S.view.form().title('Formulär'),
          S.view.component(IssueView).id(ISSUE_VIEW).title('Som det blir'),
        ]
      : [S.view.form()],
  )
