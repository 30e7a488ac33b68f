import type {ActionType} from './define.ts'
import {createDocument} from './document/create.ts'
import {deleteDocument} from './document/delete.ts'
import {discardDocument} from './document/discard.ts'
import {editDocument} from './document/edit.ts'
import {publishDocument} from './document/publish.ts'
import {replaceDraft} from './document/replace-draft.ts'
import {unpublishDocument} from './document/unpublish.ts'
import {archiveRelease} from './release/archive.ts'
import {createRelease} from './release/create.ts'
import {deleteRelease} from './release/delete.ts'
import {editRelease} from './release/edit.ts'
import {importRelease} from './release/import.ts'
import {publishRelease} from './release/publish.ts'
import {scheduleRelease} from './release/schedule.ts'
import {unarchiveRelease} from './release/unarchive.ts'
import {unscheduleRelease} from './release/unschedule.ts'
import {createVersion} from './version/create.ts'
import {discardVersion} from './version/discard.ts'
import {replaceVersion} from './version/replace.ts'
import {unpublishVersion} from './version/unpublish.ts'

const TYPES: readonly ActionType[] = [
  createDocument,
  editDocument,
  publishDocument,
  unpublishDocument,
  deleteDocument,
  discardDocument,
  replaceDraft,
  createVersion,
  replaceVersion,
  discardVersion,
  unpublishVersion,
  createRelease,
  editRelease,
  scheduleRelease,
  unscheduleRelease,
  publishRelease,
  archiveRelease,
  unarchiveRelease,
  deleteRelease,
  importRelease,
]

/** All actions by `actionType`. */
export const actionTypes: ReadonlyMap<string, ActionType> = new Map(
  TYPES.map((type) => [type.name, type]),
)
