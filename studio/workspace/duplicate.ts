import type {DocumentActionComponent, DuplicateActionProps} from 'sanity'
import {duplicateOf} from '../../schemas/index.ts'

function duplicating(own: DocumentActionComponent): DocumentActionComponent {
  const useDuplicate: DocumentActionComponent = (props) => {
    const duplicate: DuplicateActionProps = {...props, mapDocument: duplicateOf}
    return own(duplicate)
  }
  useDuplicate.action = 'duplicate'
  useDuplicate.displayName = 'Duplicate'
  return useDuplicate
}

/** Actions with a *Duplicera* whose copy takes nothing over that is the original's own. */
export const withDuplicate = (own: readonly DocumentActionComponent[]): DocumentActionComponent[] =>
  own.map((action) => (action.action === 'duplicate' ? duplicating(action) : action))
