import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  type Piece,
  readXliff,
  type Translation,
  writeXliff,
  XliffError,
} from '../../server/translation/xliff.ts'

/** Text that XML can hold. Carriage returns are line breaks there. */
const text = fc
  .string({unit: 'grapheme', minLength: 1, maxLength: 20})
  .filter((each) =>
    [...each].every((one) => one === '\n' || (one >= ' ' && !/[\ufffe\uffff]/.test(one))),
  )
const pieces = fc
  .array(fc.record({text, mark: fc.constantFrom('', '1', '2')}), {minLength: 1, maxLength: 5})
  .map((all): Piece[] => all.filter((piece, index) => piece.mark !== all[index - 1]?.mark))
const unit = fc.record(
  {id: text, note: text, source: pieces, target: pieces},
  {requiredKeys: ['id', 'source']},
)
const translation = fc.record({
  source: fc.constant('sv'),
  target: fc.constantFrom('en', 'ar', 'zh-Hans'),
  files: fc.array(fc.record({original: text, units: fc.array(unit, {maxLength: 4})}), {
    minLength: 1,
    maxLength: 3,
  }),
})

const withoutNotes = ({files, ...languages}: Translation): Translation => ({
  ...languages,
  files: files.map((file) => ({
    ...file,
    units: file.units.map(({note: _, ...rest}) => rest),
  })),
})

describe.each(['1.2', '2.0'] as const)('XLIFF %s', (version) => {
  test('gives back every text, mark and space that was written', () => {
    fc.assert(
      fc.property(translation, (wanted) => {
        expect(readXliff(writeXliff(wanted, version))).toEqual(withoutNotes(wanted))
      }),
      {numRuns: 200},
    )
  })

  test('leaves out characters that XML cannot hold', () => {
    const odd = {id: 'a', source: [{text: 'a\u0000b\u001f\ud800c', mark: ''}]}
    const written = writeXliff(
      {source: 'sv', target: 'en', files: [{original: 'd', units: [odd]}]},
      version,
    )
    expect(readXliff(written).files[0]?.units[0]?.source).toEqual([{text: 'abc', mark: ''}])
  })
})

const file = (content: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="sv" trgLang="en"><file id="f" original="d">${content}</file></xliff>`

describe('files of translators’ tools', () => {
  test.each([
    [
      'several segments are one text',
      '<unit id="u"><segment><source>A.</source><target>B.</target></segment><ignorable><source> </source><target> </target></ignorable><segment><source>C.</source><target>D.</target></segment></unit>',
      'B. D.',
    ],
    [
      'marks of the tool are passed over',
      '<unit id="u"><segment><source>A</source><target><mrk id="m">B</mrk></target></segment></unit>',
      'B',
    ],
    [
      'CDATA is text',
      '<unit id="u"><segment><source>A</source><target><![CDATA[<b>]]></target></segment></unit>',
      '<b>',
    ],
    [
      'proposals are not the translation',
      '<trans-unit id="u"><source>A</source><target>B</target><alt-trans><target>C</target></alt-trans></trans-unit>',
      'B',
    ],
  ])('%s', (_, content, target) => {
    expect(readXliff(file(content)).files[0]?.units[0]?.target).toEqual([{text: target, mark: ''}])
  })

  test.each([
    ['no XML', 'Hej'],
    ['nothing', ''],
    ['broken XML', file('<unit id="u">')],
    ['another kind of XML', '<html><body/></html>'],
    ['no languages', '<xliff version="1.2"><file original="d"><body/></file></xliff>'],
    ['a document type', `<!DOCTYPE x [<!ENTITY a "aaaa">]>${file('')}`],
    ['entities', file('<unit id="u"><segment><source>&a;</source></segment></unit>')],
    [
      'elements whose words would be lost',
      file(
        '<unit id="u"><segment><source>A</source><target>B<x id="1"/></target></segment></unit>',
      ),
    ],
  ])('refuses %s', (_, content) => {
    expect(() => readXliff(content)).toThrow(XliffError)
  })
})
