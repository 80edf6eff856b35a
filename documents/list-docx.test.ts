import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { ListHead, ListRow } from '@/documents/list'
import { listDocx } from '@/documents/list-docx'
import {
  hostileNames,
  hostileRows,
  listRow,
  manyRows,
  partyHead,
  seventeenAndTwo,
  stateHead,
  wordsIn,
} from '@/documents/testing/award-list'
import { hasOffice, printedPages } from '@/documents/testing/office'

const words = wordsIn('vi')

test('a paper of the State has the national heading opposite the issuing body', async () => {
  const { lines, xml } = await paperOf(stateHead, seventeenAndTwo)

  expect(lines.slice(0, 3)).toEqual(['THÀNH PHỐ HỒ CHÍ MINH', 'ỦY BAN NHÂN DÂN', 'QUẬN TÂN PHÚ'])
  expect(lines.slice(3, 6)).toEqual([
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Tân Phú, ngày 12 tháng 11 năm 2021',
  ])
  expect(xml.match(/<w:pgSz [^>]*>/)?.[0]).toContain('w:w="11906" w:h="16838"')
  expect(xml.match(/<w:pgMar [^>]*>/)?.[0]).toContain(
    'w:top="1134" w:right="850" w:bottom="1134" w:left="1701"',
  )
})

test('a paper of the Party has the Party above and a star below its committee', async () => {
  const { lines } = await paperOf(partyHead, seventeenAndTwo)
  expect(lines.slice(0, 6)).toEqual([
    'ĐẢNG BỘ',
    'THÀNH PHỐ HỒ CHÍ MINH',
    'QUẬN ỦY TÂN PHÚ',
    '*',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Tân Phú, ngày 12 tháng 11 năm 2021',
  ])
  expect(lines).not.toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
})

test('the list of a decision says which decision it goes with', async () => {
  const { lines } = await paperOf(partyHead, seventeenAndTwo)
  expect(lines).toContain(
    '(Kèm theo Quyết định số 25-QĐ/QU ngày 10 tháng 11 năm 2021 của Ban Thường vụ Quận ủy Tân Phú)',
  )
})

test('collectives come first, then individuals, then households, each numbered from 1', async () => {
  const { tables, lines } = await paperOf(stateHead, seventeenAndTwo)

  expect(headings(lines)).toEqual(['I. TẬP THỂ', 'II. CÁ NHÂN', 'III. HỘ GIA ĐÌNH'])
  expect(tables.map((rows) => rows.length - 1)).toEqual([5, 12, 2])
  expect(tables.map((rows) => rows[1]?.slice(0, 2))).toEqual([
    ['1', 'Trường Tiểu học Âu Cơ'],
    ['1', 'Đặng Thị Kim Chi'],
    ['1', 'Hộ ông Trịnh Văn Ước'],
  ])
  expect(lines.at(-1)).toBe('Danh sách này có 5 tập thể, 12 cá nhân, 2 hộ gia đình./.')
})

test('a block without names is left out, and the numerals run on', async () => {
  const { lines } = await paperOf(
    stateHead,
    seventeenAndTwo.filter(({ kind }) => kind !== 'individual'),
  )
  expect(headings(lines)).toEqual(['I. TẬP THỂ', 'II. HỘ GIA ĐÌNH'])
  expect(lines.at(-1)).toBe('Danh sách này có 5 tập thể, 2 hộ gia đình./.')
})

test('an empty list says that it is empty', async () => {
  const { lines } = await paperOf(stateHead, [])
  expect(lines.at(-1)).toBe('Danh sách này không có tên nào./.')
})

test('what all rows share is said once, under the title, unless a filter said it', async () => {
  const { lines, tables } = await paperOf(stateHead, seventeenAndTwo)
  expect(lines).toContain('Hình thức: Giấy khen; Năm: 2021')
  expect(tables[1]?.[0]).toEqual(['STT', 'Họ và tên', 'Chức vụ - Đơn vị'])

  const ofOneYear = await paperOf({ ...stateHead, filters: ['Năm: 2021'] }, seventeenAndTwo)
  expect(ofOneYear.lines).toContain('Hình thức: Giấy khen; Cấp: Quận')
})

test('what differs stands in columns', async () => {
  const { lines, tables } = await paperOf(stateHead, manyRows(12))
  expect(lines.some((line) => line.startsWith('Hình thức:'))).toBe(false)
  expect(tables[1]?.[0]).toEqual([
    'STT',
    'Họ và tên',
    'Chức vụ - Đơn vị',
    'Hình thức - Phong trào',
    'Cấp',
    'Năm',
  ])
  expect(tables[1]?.[1]?.slice(3)).toEqual(['Giấy khen|Phòng, chống dịch Covid-19', 'Quận', '2017'])
})

test('a status other than conferred is never passed over in silence', async () => {
  const proposed = { status: 'Đang đề nghị' }
  const all = await paperOf(stateHead, [listRow(proposed), listRow(proposed)])
  expect(all.lines.join('\n')).toContain('Tình trạng: Đang đề nghị')

  const one = await paperOf(stateHead, [listRow(proposed), listRow({})])
  expect(one.tables[0]?.map((row) => row.at(-1))).toEqual(['Tình trạng', 'Đang đề nghị', ''])
})

test('a made-up record is marked behind its name', async () => {
  const { tables } = await paperOf(stateHead, seventeenAndTwo)
  const names = tables[1]?.map((row) => row[1])
  expect(names?.filter((name) => name?.includes('(Mẫu)'))).toEqual(['Phan Thị Xuân Yến (Mẫu)'])
})

test('a unit that is the collective itself, or that the position names, is not repeated', async () => {
  const { tables } = await paperOf(stateHead, [
    listRow({ kind: 'collective', name: 'Bệnh viện quận', position: '', unit: 'Bệnh viện quận' }),
    listRow({ position: 'Bí thư Đảng ủy phường Tân Thành', unit: 'Phường Tân Thành' }),
    listRow({ position: '', unit: 'Phường Tân Thành' }),
  ])
  expect(tables[0]?.[0]).toEqual(['STT', 'Tên tập thể'])
  expect(tables[1]?.slice(1).map((row) => row[2])).toEqual([
    'Bí thư Đảng ủy phường Tân Thành',
    'Phường Tân Thành',
  ])
})

test('the head of a table is repeated on each page, and no row is split', async () => {
  const { xml } = await paperOf(stateHead, seventeenAndTwo)
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3)
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3 + 19 + 2)
})

test('hostile names are letters on paper', async () => {
  const { tables } = await paperOf(stateHead, [
    ...hostileRows,
    listRow({ name: 'Bùi\u0000 \ud83dThị Ổn' }),
  ])
  const names = tables[0]?.slice(1).map((row) => row[1])
  expect(names).toEqual([...Object.values(hostileNames), 'Bùi \ufffdThị Ổn'])
})

test('Covid-19 is not cut at the end of a line, nor a number from its noun', async () => {
  const { xml } = await paperOf(partyHead, manyRows(12))
  expect(xml.match(/Covid.{0,50}19<\/w:t>/)?.[0]).toMatch(/^Covid<\/w:t><w:noBreakHyphen\/>/)
  const spaced = xml.match(/Tân Phú, [^<]*|Danh sách này[^<]*/g)?.map((text) => {
    return text.replaceAll('\u00a0', '_')
  })
  expect(spaced).toEqual([
    'Tân Phú, ngày_12 tháng_11 năm_2021',
    'Danh sách này có 3_tập_thể, 9_cá_nhân./.',
  ])
})

test('in English the words are English and the national heading stays as the law has it', async () => {
  const { lines, tables } = await paperOf({ ...stateHead, locale: 'en' }, seventeenAndTwo, 'en')
  expect(lines).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(lines).toContain('Tân Phú, 12 November 2021')
  expect(lines).toContain('II. INDIVIDUALS')
  expect(tables[1]?.[0]).toEqual(['No.', 'Full name', 'Position - Unit'])
  expect(lines.at(-1)).toBe('This list holds 5 collectives, 12 individuals, 2 households.')
})

test.skipIf(!hasOffice)('LibreOffice prints 400 names', { timeout: 60_000 }, async () => {
  const pages = await printedPages(await listDocx(stateHead, manyRows(400), words), 'docx')

  expect(pages.length).toBeGreaterThan(10)
  expect(pages[0]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(pages[0]).not.toMatch(/^ +1 *$/m)
  for (const [at, page] of pages.entries()) {
    if (at > 0) expect(page.trimStart().split('\n')[0]?.trim()).toBe(String(at + 1))
    expect(page).toContain('STT')
  }
  expect(pages.at(-1)?.replaceAll('\u00a0', ' ')).toContain(
    'Danh sách này có 80 tập thể, 320 cá nhân./.',
  )
})

/** The paper as it reads: its lines outside tables of names, and those tables cell by cell. */
async function paperOf(head: ListHead, rows: readonly ListRow[], locale: 'vi' | 'en' = 'vi') {
  const parts = unzipSync(await listDocx(head, rows, wordsIn(locale)))
  const xml = strFromU8(parts['word/document.xml'] as Uint8Array)
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
  return {
    xml,
    lines: paragraphs(tables.slice(1).reduce((rest, table) => rest.replace(table, ''), xml)),
    tables: tables.slice(1).map((table) => {
      return (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) => {
        return (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) => paragraphs(cell).join('|'))
      })
    }),
  }
}

function paragraphs(xml: string): string[] {
  return (xml.match(/<w:p>.*?<\/w:p>/gs) ?? [])
    .map((paragraph) => {
      return paragraph
        .replaceAll('<w:noBreakHyphen/>', '-')
        .replace(/<[^>]+>/g, '')
        .replaceAll('\u00a0', ' ')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
    })
    .filter((text) => text !== '')
}

function headings(lines: string[]): string[] {
  return lines.filter((line) => /^I+\. /.test(line))
}
