import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { listTemplate, templateHeads } from './list-template'
import { readList } from './read-list'
import { catalogueHeads, templateSheets } from './template-sheets'
import { hasOffice, printedPages } from './testing/office'

const lists = {
  kinds: ['Tập thể', 'Cá nhân', 'Hộ gia đình'],
  units: ['Phường Tây Thạnh', 'Khu phố 3, Phường Tây Thạnh', 'Trường THCS "Lê Lợi" & Đồng Khởi'],
  forms: ['Giấy khen', 'Tuyên dương'],
  levels: ['Trung ương', 'Thành phố', 'Quận', 'Phường', 'Cơ sở'],
  campaigns: ['Dân vận khéo'],
}
const made = () => listTemplate(lists, 'Quận ủy Tân Phú', 2026)

test('the template has the heads that lists are read by, and the catalogues of the office', async () => {
  const { sheets } = await readXlsx(await made())
  expect(sheets.map(({ name }) => name)).toEqual(Object.values(templateSheets))
  const [list, catalogue, notes] = sheets
  expect(list?.rows).toEqual([templateHeads])
  expect(list?.freezePane).toMatchObject({ rows: 1 })
  expect(catalogue?.rows[0]).toEqual(catalogueHeads)
  expect(catalogue?.rows.slice(1).map((row) => row[1] ?? null)).toEqual([
    ...lists.units,
    null,
    null,
  ])
  expect(String(notes?.rows[2]?.[0])).toContain('Quận ủy Tân Phú')
})

test('pick lists reach from the first line and hold exactly the catalogue', async () => {
  const { sheets } = await readXlsx(await made())
  const [list, catalogue] = sheets
  const picks = (list?.dataValidations ?? []).filter(({ type }) => type === 'list')
  expect(picks).toHaveLength(5)
  for (const { formula1, range, errorStyle } of picks) {
    expect(errorStyle).toBe('warning')
    const column = range.charCodeAt(0) - 65
    expect(range).toBe(`${range[0]}2:${range[0]}1001`)
    const [, letter = '', last = ''] =
      /^'?Danh mục'?!\$([A-E])\$2:\$[A-E]\$(\d+)$/.exec(formula1 ?? '') ?? []
    const from = letter.charCodeAt(0) - 65
    expect(catalogue?.rows[0]?.[from]).toBe(templateHeads[column])
    const held = catalogue?.rows.slice(1, Number(last)).map((row) => row[from])
    expect(held?.every((value) => typeof value === 'string' && value !== '')).toBe(true)
    expect(catalogue?.rows[Number(last)]?.[from] ?? null).toBeNull()
  }
  const dates = list?.dataValidations?.find(({ type }) => type === 'date')
  expect(dates?.formula1).toBe('10959')
})

test('dates, years and decision numbers have formats of their own below the head', async () => {
  const files = unzipSync(await made())
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array)
  const styles = strFromU8(files['xl/styles.xml'] as Uint8Array)
  expect(styles).toContain('dd/mm/yyyy')
  const column = (at: number) => new RegExp(`<col min="${at}" style="[1-9]`).test(sheet)
  for (const at of [8, 9, 10]) expect(column(at), `column ${at}`).toBe(true)
})

test('a template that comes back is read with no hand mapping, and its pick lists are no recipients', async () => {
  const files = unzipSync(await made())
  const path = 'xl/worksheets/sheet1.xml'
  const texts = [
    '1',
    'Cá nhân',
    'Đặng Thị Kim Chi',
    'Điều dưỡng',
    'Phường Tây Thạnh',
    'Tuyên dương',
  ]
  const more = ['Quận', '2021', '25-QĐ/QU', '10/11/2021', 'Dân vận khéo', 'Vận động hiến đất']
  const cells = [...texts, ...more].map(
    (text, at) =>
      `<c r="${String.fromCharCode(65 + at)}2" t="inlineStr"><is><t>${text}</t></is></c>`,
  )
  const xml = strFromU8(files[path] as Uint8Array)
  const filled = xml.replace('</sheetData>', `<row r="2">${cells.join('')}</row></sheetData>`)
  const bytes = zipSync({ ...files, [path]: strToU8(filled) })
  const answer = await readList({ bytes }, 'mau.xlsx')
  expect(answer.ok && answer.list.rows.map(({ state, values }) => [state, values])).toEqual([
    [
      'ready',
      {
        kind: 'individual',
        name: 'Đặng Thị Kim Chi',
        position: 'Điều dưỡng',
        unit: 'Phường Tây Thạnh',
        form: 'Tuyên dương',
        level: 'district',
        year: 2021,
        decisionNumber: '25-QĐ/QU',
        decidedOn: '2021-11-10',
        campaign: 'Dân vận khéo',
        citation: 'Vận động hiến đất',
      },
    ],
  ])
  const empty = await readList({ bytes: await made() }, 'mau.xlsx')
  expect(empty.ok ? empty.list.rows : []).toEqual([])
})

test('an office with empty catalogues still gets a template', async () => {
  const none = { ...lists, units: [], forms: [], campaigns: [] }
  const { sheets } = await readXlsx(await listTemplate(none, '', 2026))
  expect(sheets[0]?.dataValidations?.filter(({ type }) => type === 'list')).toHaveLength(2)
})

test.skipIf(!hasOffice)('LibreOffice opens the template', { timeout: 60_000 }, async () => {
  const pages = await printedPages(await made(), 'xlsx')
  const everything = pages.join('\n')
  for (const text of ['Đối tượng', 'Khu phố 3, Phường Tây Thạnh', 'CÁCH GHI DANH SÁCH'])
    expect(everything).toContain(text)
})
