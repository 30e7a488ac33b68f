import {expect, type Locator, type Page, test} from '@playwright/test'
import {lakeClient, own} from '../lake.ts'

/** What Word puts on the clipboard, as far as it matters: a note in marker pen, a list, a table with joined cells. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name="Generator" content="Microsoft Word 15"></head><body lang="SV">
<p class="MsoNormal">Så här bor vi.<o:p></o:p></p>
<p class="MsoNormal"><span style="background:yellow;mso-highlight:yellow">Kolla siffran med Eva</span><o:p></o:p></p>
<table class="MsoTableGrid" border="1" style="mso-yfti-tbllook:1184">
<tr><td rowspan="2"><p class="MsoNormal"><b>Bostad</b><o:p></o:p></p></td><td colspan="2"><p class="MsoNormal">Kronor<o:p></o:p></p></td></tr>
<tr><td><p class="MsoNormal">Köp<o:p></o:p></p></td><td><p class="MsoNormal">Hyra<o:p></o:p></p></td></tr>
<tr><td><p class="MsoNormal">Villa<o:p></o:p></p></td><td><p class="MsoNormal">2 900 000<o:p></o:p></p></td><td><p class="MsoNormal">&nbsp;<o:p></o:p></p></td></tr>
</table>
<p class="MsoNormal"><img width="100" src="file:///C:/bild.png"><o:p></o:p></p>
<p class="MsoNormal">Och så trivs vi.<o:p></o:p></p>
</body></html>`

/** Pastes HTML where the cursor is, as the browser does. */
const paste = (editor: Locator, html: string) =>
  editor.evaluate((element, content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', content)
    clipboardData.setData('text/plain', 'Så här bor vi.')
    element.dispatchEvent(
      new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}),
    )
  }, html)

/** Opens the text of an article for writing. */
async function openText(page: Page, id: string): Promise<Locator> {
  await page.goto(`/studio/structure/article;${id}`)
  const editor = page.getByTestId('field-body.sv').getByTestId('pt-editor').getByRole('textbox')
  await editor.click()
  await expect(editor).toBeFocused()
  return editor
}

const article = (id: string) => ({
  _id: `drafts.${id}`,
  _type: 'article',
  title: {_type: 'localizedString', sv: 'Att bo här'},
  slug: {_type: 'slug', current: id},
})

test('what is pasted from Word keeps its table, and what is left out is said', async ({
  page,
  baseURL,
}) => {
  const client = lakeClient(baseURL)
  const id = own('e2e-fran-word')
  await client.createOrReplace(article(id))
  const editor = await openText(page, id)
  await paste(editor, FROM_WORD)
  await expect(page.getByText('En bild följde inte med')).toBeVisible()
  await expect(page.getByText('1 överstrykning följde med som vanlig text')).toBeVisible()
  await expect(page.getByText('”Kolla siffran med Eva”', {exact: false})).toBeVisible()
  const text = () =>
    client.fetch(
      '*[_id == $id][0].body.sv[]{_type, "text": children[0].text, "rows": rows[].cells}',
      {id: `drafts.${id}`},
    )
  await expect.poll(text).toEqual([
    {_type: 'block', text: 'Så här bor vi.', rows: null},
    {_type: 'block', text: 'Kolla siffran med Eva', rows: null},
    {
      _type: 'tableBlock',
      text: null,
      rows: [
        ['Bostad', 'Kronor', ''],
        ['', 'Köp', 'Hyra'],
        ['Villa', '2 900 000', ''],
      ],
    },
    // Where the picture was.
    {_type: 'block', text: '', rows: null},
    {_type: 'block', text: 'Och så trivs vi.', rows: null},
  ])
})
