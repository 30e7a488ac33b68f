import {useToast} from '@sanity/ui'
import {useCallback} from 'react'
import type {OnPasteFn, PortableTextInputProps} from 'sanity'
import {pastedSchema} from './pasted-schema.ts'
import {countPictures, withTables} from './pasted-tables.ts'

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
          description: 'Ladda upp det som saknas: välj Bild i menyn Infoga.',
        })
      }
      const insert = withTables(html, pastedSchema(schemaTypes))
      return insert && {insert, path}
    },
    [toast],
  )
  return props.renderDefault({...props, onPaste})
}
