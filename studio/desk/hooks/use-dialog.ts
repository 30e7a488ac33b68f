import {useState} from 'react'

/** A dialog that a document action opens and closes. @param onComplete what the Studio gives the action to say it is done */
export function useDialog(onComplete: () => void) {
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    onComplete()
  }
  return {isOpen, open: () => setOpen(true), close}
}
