import {useCallback, useState} from 'react'
import {useAnswer} from '../desk/index.ts'
import type {Picture} from './api.ts'
import {usePictures} from './use-pictures.ts'

/** The pictures that one may see, and those that one has just uploaded. */
export function useLibrary() {
  const {value: list, error, again} = useAnswer(usePictures().readAll)
  const [added, setAdded] = useState<readonly Picture[]>([])
  const add = useCallback(
    (picture: Picture) => {
      setAdded((before) => [picture, ...before.filter(({id}) => id !== picture.id)])
      again()
    },
    [again],
  )
  const uploaded = added.map((one) => list?.pictures.find(({id}) => id === one.id) ?? one)
  return {list, uploaded, error, again, add}
}
