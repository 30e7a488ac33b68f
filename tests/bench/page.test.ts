import {describe, expect, test} from 'vitest'
import {markdownTables, withSection} from './page.ts'

describe('the page of figures', () => {
  test('a table has a column for each figure, numbers right-aligned', () => {
    expect(
      markdownTables([
        {what: 'a|b', 'p50 ms': 1.5},
        {what: 'c', 'p50 ms': 2},
      ]),
    ).toBe(['| what | p50 ms |', '|---|--:|', '| a\\|b | 1.5 |', '| c | 2 |'].join('\n'))
  })

  test('a new table starts where the columns change', () => {
    const tables = markdownTables([{a: 1}, {a: 2}, {b: 3}]).split('\n\n')
    expect(tables).toEqual(['| a |\n|--:|\n| 1 |\n| 2 |', '| b |\n|--:|\n| 3 |'])
  })

  test('a run fills its own section and leaves the text around it, and other sections, unchanged', () => {
    const page = [
      '# Speed',
      '<!-- bench:query -->\nold\n<!-- /bench:query -->',
      'Words.',
      '<!-- bench:events -->\ntheirs\n<!-- /bench:events -->\n',
    ].join('\n')
    const filled = withSection(page, 'query', 'Queries', 'new')
    expect(filled).toBe(page.replace('old', 'new'))
    expect(withSection(filled, 'query', 'Queries', 'new')).toBe(filled)
  })

  test('a new benchmark gets a section at the end', () => {
    const page = withSection('# Speed\n', 'cold', 'Cold start', 'figures')
    expect(page).toBe(
      '# Speed\n\n## Cold start\n\n<!-- bench:cold -->\nfigures\n<!-- /bench:cold -->\n',
    )
    expect(withSection(page, 'cold', 'Cold start', 'newer')).toBe(page.replace('figures', 'newer'))
  })
})
