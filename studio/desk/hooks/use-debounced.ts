import {useEffect, useState} from 'react'

/** A value that changes often, as it was when it last stayed the same for so long. @param ms milliseconds */
export function useDebounced<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
