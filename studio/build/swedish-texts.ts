import type {Plugin} from 'vite'
import {texts} from './hard-coded-texts.ts'

const SANITY_FILE =
  /[\\/](?:@sanity[\\/](ui)[\\/]dist|sanity[\\/]lib)[\\/](?:_chunks[\\/])?([\w-]+)\.js$/

/**
 * Replaces texts that are hard-coded in English in Sanity with Swedish. Fails the build when a text is no longer found:
 * a new version of Sanity has moved or translated it.
 */
export function swedishTexts(): Plugin {
  const missing = new Set(texts)
  return {
    name: 'hemvist:swedish-texts',
    transform(code, id) {
      const found = SANITY_FILE.exec(id.split('?', 1)[0] ?? '')
      if (!found) return null
      const name = found.slice(1).filter(Boolean).join('/')
      let changed = code
      for (const text of texts) {
        const [file, english, swedish] = text
        if (!name.startsWith(file) || !changed.includes(english)) continue
        changed = changed.replaceAll(english, swedish)
        missing.delete(text)
      }
      return changed === code ? null : {code: changed, map: null}
    },
    buildEnd(error) {
      if (error || missing.size === 0) return
      const lines = [...missing].map(([file, english]) => `${file}: ${english}`)
      throw new Error(`Texts to translate are no longer in Sanity's code:\n${lines.join('\n')}`)
    },
  }
}
