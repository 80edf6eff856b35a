import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { paperBlocks, type ReportPaper } from '@/documents/report'
import { reportDocx } from '@/documents/report-docx'
import { reportData, reportPdf } from '@/documents/report-pdf'
import { pdfText } from '@/documents/testing/pdf-text'
import { withCell } from '@/domain/report/cell'
import { blankPaper } from '@/domain/report/paper'
import { writeReport } from '@/domain/report/write'
import { paragraphsOf, reportOf } from '@/domain/testing/report'

const years = [2019, 2020, 2021]
const data = reportOf(
  {
    'praise.city.collective': 11,
    'praise.city.individual': 16,
    'praise.district.collective': 132,
    'praise.district.individual': 1221,
    ...Object.fromEntries(
      years.flatMap((year, at) => [
        [`year.${year}.praise.district`, 40 + at],
        [`year.${year}.praise.city`, at],
        [`year.${year}.praise`, 40 + 2 * at],
      ]),
    ),
  },
  { years },
)
const paper = (more: Partial<ReportPaper> = {}): ReportPaper => ({
  ...writeReport(data),
  regime: 'party',
  parentBody: 'Đảng bộ Thành phố Hồ Chí Minh',
  issuer: 'Quận ủy Tân Phú',
  place: 'Tân Phú',
  madeOn: '2021-11-15',
  paper: blankPaper,
  ...more,
})

/** As it is read: display spaces and hyphens as plain ones. */
const plain = (text: string) =>
  text
    .replace(/\u00a0/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, ' ')
const inDocx = async (made: ReportPaper) => {
  const bytes = await reportDocx(made)
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return { bytes, text: plain(value) }
}

const golden = [
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'QUẬN ỦY TÂN PHÚ',
  'Tân Phú, ngày 15 tháng 11 năm 2021',
  'BÁO CÁO',
  'Sơ kết thực hiện Chỉ thị 05 giai đoạn 2016–2021',
  'I. Kết quả khen thưởng',
  ...paragraphsOf(writeReport(data).blocks),
  'Tuyên dương theo cấp và đối tượng',
  'II. Kết quả theo từng năm',
  'Cấp thành phố 11 16 27 Cấp quận 132 1.221 1.353 Tổng số 143 1.237 1.380',
  '2020 1 41 42',
]

test('the Word file holds the head of the Party, the text and the tables, in order', async () => {
  const { bytes, text } = await inDocx(paper())
  let at = 0
  for (const words of golden.slice(3, 8)) {
    const found = text.indexOf(plain(words), at)
    expect(found, words).toBeGreaterThanOrEqual(at)
    at = found
  }
  for (const words of golden) expect(text).toContain(plain(words))
  const files = unzipSync(bytes)
  const pictures = Object.keys(files).filter((name) => /^word\/media\/.+\.png$/.test(name))
  expect(pictures).toHaveLength(1)
  expect(strFromU8(files['word/document.xml'] as Uint8Array)).toContain('2020: 42')
})

test('the PDF says the same, in letters that it brings along', async () => {
  const bytes = await reportPdf(paper())
  expect(strFromU8(bytes.subarray(0, 5))).toBe('%PDF-')
  const file = Buffer.from(bytes).toString('latin1')
  expect(file).toMatch(/\/FontFile2 \d+ 0 R/)
  expect(new Set(file.match(/\+Tinos-\w+/g))).toEqual(
    new Set(['+Tinos-Regular', '+Tinos-Bold', '+Tinos-Italic']),
  )
  const text = plain(pdfText(bytes))
  for (const words of golden) expect(text).toContain(plain(words))
})

test('a table that was edited stands in both files as it was edited, its numbers in their column', async () => {
  const { title, blocks } = writeReport(data)
  const edited = blocks.map((block) => {
    if (block.kind !== 'table' || block.heads[0] !== 'Cấp') return block
    const from = block.rows[0]?.[1] ?? { text: '' }
    const words = withCell(block, { row: 0, at: 0, from: { text: '' }, text: 'Thành phố' }, {})
    return withCell(words, { row: 0, at: 1, from, text: '12' }, data.figures)
  })
  const made = paper({ title, blocks: edited })
  for (const text of [(await inDocx(made)).text, plain(pdfText(await reportPdf(made)))]) {
    expect(text).toContain('Thành phố 12 16 27 Cấp quận 132 1.221 1.353')
  }
  const [table] = paperBlocks(edited).filter((block) => block.kind === 'table')
  expect(table?.marks).toEqual(['start', 'end', 'end', 'end'])
})

test('an office of the State has the head of the State', async () => {
  const state = paper({ regime: 'state', issuer: 'Ủy ban nhân dân Phường Tân Phú' })
  const head = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
  const { text } = await inDocx(state)
  const pdf = plain(pdfText(await reportPdf(state)))
  for (const words of head) for (const file of [text, pdf]) expect(file).toContain(words)
  expect(pdf).not.toContain('ĐẢNG CỘNG SẢN')
})

test('words are data: markup, formulas and brackets come out as they went in', async () => {
  const nasty = '#panic("x") $x$ *đậm* <b>@a</b> \\ [ ] ( { " „ # ễ ộ ữ Covid-19'
  const made = paper({
    title: nasty,
    blocks: [
      { kind: 'paragraph', parts: [{ text: `${nasty}\nDòng hai.` }] },
      { kind: 'table', caption: nasty, heads: [nasty], widths: [100], rows: [[{ text: nasty }]] },
    ],
  })
  const pdf = plain(pdfText(await reportPdf(made)))
  expect(pdf.split(nasty).length - 1).toBe(5)
  expect((await inDocx(made)).text.split(nasty).length - 1).toBe(5)
  expect(pdf).toContain('Dòng hai.')
})

test('an office that has not said who it is still gets its paper', async () => {
  const bytes = await reportPdf(paper({ issuer: '', parentBody: '', place: '', blocks: [] }))
  expect(pdfText(bytes)).toContain('Sơ kết thực hiện')
  expect((await inDocx(paper({ issuer: '', parentBody: '', place: '' }))).text).toContain('BÁO CÁO')
})

test('a number keeps to its noun, and headings are numbered through', () => {
  const [first] = paperBlocks(writeReport(data).blocks)
  expect(first).toEqual({ kind: 'heading', text: 'I. Kết quả khen thưởng' })
  const said = reportData(paper()).blocks.flatMap((b) => (b.kind === 'paragraph' ? [b.text] : []))
  expect(said[0]).toContain('11\u00a0tập\u00a0thể')
  expect(said[0]).toContain('Chỉ\u00a0thị\u00a005')
})
