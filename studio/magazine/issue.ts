import {createContext} from 'react'
import type {Content} from './contents.ts'

interface IssueState {
  /** What is known of its contents, by published id; undefined until it is. */
  contents: ReadonlyMap<string, Content> | undefined
  /** Where each is printed. */
  pages: ReadonlyMap<string, {from: number; pages: number}> | undefined
  /** Published ids, in the order of the pages. */
  order: readonly string[]
  isReadOnly: boolean
  move: (title: string, from: number, to: number) => void
}

/** What the cards of an issue's running order need to know of the whole. */
export const Issue = createContext<IssueState>({
  contents: undefined,
  pages: undefined,
  order: [],
  isReadOnly: true,
  move: () => {},
})
