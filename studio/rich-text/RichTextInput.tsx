import {useToast} from '@sanity/ui'
import {useCallback} from 'react'
import type {OnPasteFn, PortableTextInputProps} from 'sanity'
import {count} from '../desk/index.ts'
import {countPictures, highlightedIn} from './left-out.ts'
import {pastedSchema} from './pasted-schema.ts'
import {withTables} from './pasted-tables.ts'

/** How much of a note is quoted. */
const QUOTED = 80
/** How long somebody may read what was left out. */
const READ_MS = 10_000

/** Rich text: tables that are pasted become tables, and what does not come along is said. */
export function RichTextInput(props: PortableTextInputProps) {
  const toast = useToast()
  const onPaste: OnPasteFn = useCallback(
    ({event, path, schemaTypes}) => {
      const html = event.clipboardData.getData('text/html')
      const pictures = countPictures(html)
      if (pictures > 0) {
        toast.push({
          status: 'warning',
          title: pictures === 1 ? 'En bild följde inte med' : `${pictures} bilder följde inte med`,
          description: 'Ladda upp det som saknas: tryck på Bild i verktygsraden ovanför texten.',
          duration: READ_MS,
        })
      }
      const [note, ...notes] = highlightedIn(html)
      if (note !== undefined) {
        toast.push({
          status: 'warning',
          title: `${count(notes.length + 1, 'överstrykning', 'överstrykningar')} följde med som vanlig text`,
          description: `Läs igenom, så att ingen anteckning blir kvar: ”${note.slice(0, QUOTED)}”${notes.length > 0 ? ' …' : ''}`,
          duration: READ_MS,
        })
      }
      const insert = withTables(html, pastedSchema(schemaTypes))
      return insert && {insert, path}
    },
    [toast],
  )
  return props.renderDefault({...props, onPaste})
}
