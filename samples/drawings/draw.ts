import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {drawings} from './drawings.ts'
import {document} from './kit/svg.ts'

const images = join(dirname(fileURLToPath(import.meta.url)), '../images')

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {png: {type: 'string'}, width: {type: 'string', default: '500'}},
})

await mkdir(images, {recursive: true})
for (const [name, {title, draw}] of Object.entries(drawings)) {
  if (positionals.length > 0 && !positionals.some((part) => name.includes(part))) continue
  const svg = document(draw(), title)
  await writeFile(join(images, `${name}.svg`), svg)
  if (!values.png) continue
  const {default: sharp} = await import('sharp')
  await mkdir(values.png, {recursive: true})
  const density = 72
  await sharp(Buffer.from(svg), {density})
    .resize({width: Number(values.width)})
    .png()
    .toFile(join(values.png, `${name}.png`))
  console.log(`${name}: ${(svg.length / 1024).toFixed(1)} kB`)
}
