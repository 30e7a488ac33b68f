import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {checkBudgets} from '../../../publish/budgets/check.ts'
import {themeFamilies} from '../../../schemas/index.ts'
import {gallerySlug, USUAL_COUNT} from '../../../scripts/gallery/content.ts'
import {type Gallery, openGallery} from '../../../scripts/gallery/open.ts'
import {budgetOf} from '../../../site/index.ts'

const FRONT = '/'

let folder: string
let gallery: Gallery

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hemvist-everything-'))
  gallery = await openGallery(folder, 'http://localhost:4997', [USUAL_COUNT])
}, 120_000)

afterAll(async () => {
  await gallery.close()
  await rm(folder, {recursive: true, force: true})
})

test.each(themeFamilies.map(({value}) => value))(
  'a front page of all sections stays within its budget in %s',
  async (family) => {
    const slug = gallerySlug(family, USUAL_COUNT)
    const pages = gallery.publisher.pages(slug).filter(({path}) => path === FRONT)
    expect(pages).toHaveLength(1)
    const files = await gallery.publisher.files(slug)
    const problems = await checkBudgets(slug, pages, files, budgetOf)
    expect(problems.map(({report}) => report)).toEqual([])
  },
)
