import type {Plugin} from 'vite'

const fontFaceElsewhere = /@font-face\s*\{[^{}]*url\(["']?https?:[^{}]*\}/g

/** Removes fonts from other origins from the style sheets; ../page/fonts.css serves them from ours. */
export function ownFonts(): Plugin {
  return {
    name: 'hemvist:own-fonts',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue
        file.source = String(file.source).replace(fontFaceElsewhere, '')
      }
    },
  }
}
