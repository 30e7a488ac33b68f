import {useCallback, useEffect, useState} from 'react'

/** Ask again this often while the page is looked at, in ms. */
const AGAIN_MS = 60_000

export interface Answer<T> {
  /** Undefined until the first answer. */
  value: T | undefined
  /** The latest attempt failed. */
  error: unknown
  again: () => void
}

/**
 * Asks for something when the component appears, every minute, and whenever the window is looked at again. The previous
 * answer stays until the next one.
 * @param question must be stable between renders
 */
export function useAnswer<T>(question: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const [state, setState] = useState<{value: T | undefined; error: unknown}>({
    value: undefined,
    error: undefined,
  })
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => setTurn((before) => before + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever it is somebody's turn
  useEffect(() => {
    const stop = new AbortController()
    question(stop.signal).then(
      (value) => stop.signal.aborted || setState({value, error: undefined}),
      (error) => stop.signal.aborted || setState(({value}) => ({value, error})),
    )
    return () => stop.abort()
  }, [question, turn])

  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && again()
    const timer = setInterval(look, AGAIN_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [again])

  return {...state, again}
}
