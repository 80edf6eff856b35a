import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import {
  type CellStyle,
  type CellValue,
  type ColumnDef,
  type DataValidation,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx'
import { earliestYear } from '@/domain/dates'
import { templateNotes } from './list-template-notes'
import { catalogueHeads, templateSheets } from './template-sheets'

/** What the office's catalogues fill the template's pick lists with, each in the order of the screen. */
export type TemplateLists = {
  kinds: string[]
  units: string[]
  forms: string[]
  levels: string[]
  campaigns: string[]
}

/**
 * An empty list in Excel for units to fill in: heads that the import knows, pick lists from this
 * office's catalogues, dates and years with their own formats. In Vietnamese whatever the screen
 * speaks, because the units read it. `year` is this year. A pick list warns and never refuses: a
 * unit may be written that the register does not hold yet.
 */
export async function listTemplate(
  lists: TemplateLists,
  office: string,
  year: number,
): Promise<Uint8Array> {
  const workbook = await writeXlsx({
    sheets: [listSheet(lists, year), catalogueSheet(lists), notesSheet(office)],
    defaultFont: font,
    properties: { title: 'Mẫu danh sách khen thưởng', creator: office },
  })
  const files = unzipSync(workbook)
  const xml = strFromU8(files[listPath] as Uint8Array)
  return zipSync({ ...files, [listPath]: strToU8(withColumnStyles(xml)) })
}

type Column = {
  head: string
  width: number
  style?: CellStyle
  /** The list that fills its pick list. */
  list?: keyof TemplateLists
  hint: string
}

const font = { name: 'Times New Roman', size: 12 }
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }
const centred: CellStyle = { alignment: { horizontal: 'center', vertical: 'top' } }

const columns: Column[] = [
  { head: 'STT', width: 6, style: centred, hint: 'Số thứ tự; để trống cũng được.' },
  {
    head: 'Đối tượng',
    width: 14,
    list: 'kinds',
    hint: 'Chọn tập thể, cá nhân hoặc hộ gia đình.',
  },
  {
    head: 'Họ và tên / Tên tập thể',
    width: 32,
    hint: 'Mỗi dòng một người, một tập thể hoặc một hộ.',
  },
  { head: 'Chức vụ', width: 24, hint: 'Chức vụ của cá nhân, hoặc địa chỉ của hộ gia đình.' },
  {
    head: 'Đơn vị',
    width: 30,
    list: 'units',
    hint: 'Chọn trong danh sách. Đơn vị chưa có thì ghi đủ tên.',
  },
  { head: 'Hình thức khen thưởng', width: 24, list: 'forms', hint: 'Chọn trong danh sách.' },
  { head: 'Cấp khen thưởng', width: 15, list: 'levels', hint: 'Cấp ra quyết định.' },
  {
    head: 'Năm',
    width: 8,
    style: { ...centred, numFmt: '0' },
    hint: 'Năm khen thưởng, bốn chữ số.',
  },
  { head: 'Số quyết định', width: 18, style: { numFmt: '@' }, hint: 'Ví dụ 25-QĐ/QU.' },
  {
    head: 'Ngày quyết định',
    width: 16,
    style: { ...centred, numFmt: 'dd/mm/yyyy' },
    hint: 'Ngày/tháng/năm, ví dụ 12/11/2021.',
  },
  {
    head: 'Phong trào',
    width: 24,
    list: 'campaigns',
    hint: 'Để trống nếu không thuộc phong trào.',
  },
  { head: 'Thành tích', width: 40, hint: 'Ghi như in trên giấy khen, bằng khen.' },
  { head: 'Ghi chú', width: 24, hint: 'Không bắt buộc.' },
]
export const templateHeads = columns.map(({ head }) => head)

const listPath = 'xl/worksheets/sheet1.xml'

/**
 * Gives the styles of the blank second row to the columns themselves and takes the row away: the
 * library styles cells only, and a column that is still to be filled has none.
 */
function withColumnStyles(xml: string): string {
  const blank = /<row r="2".*?<\/row>/.exec(xml)?.[0] ?? ''
  const styles = Array.from(blank.matchAll(/ s="(\d+)"/g), ([, style]) => style)
  if (styles.length !== columns.length) throw new Error('The blank row is missing from the sheet')
  return xml
    .replace(blank, '')
    .replace(/<dimension [^>]*>/, '')
    .replace(/<col min="(\d+)"/g, (col, at) => `${col} style="${styles[Number(at) - 1]}"`)
}

/** The lines that the formats and pick lists reach, the head apart. */
const lines = 1000
/** In the order of `catalogueHeads`. */
const listKeys: (keyof TemplateLists)[] = ['kinds', 'units', 'forms', 'levels', 'campaigns']

function listSheet(lists: TemplateLists, year: number): WriteSheet {
  return {
    name: templateSheets.list,
    columns: columns.map(
      ({ width, style }): ColumnDef => ({ width, style: { ...wrapped, font, ...style } }),
    ),
    rows: [templateHeads, columns.map(() => null)],
    cells: headCells(templateHeads),
    dataValidations: columns.map((column, at) => validation(column, at, lists, year)),
    freezePane: { rows: 1, columns: 3 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  }
}

function validation(
  { head, hint, list }: Column,
  at: number,
  lists: TemplateLists,
  year: number,
): DataValidation {
  const letter = String.fromCharCode(65 + at)
  const told = {
    range: `${letter}2:${letter}${lines + 1}`,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: head.slice(0, 32),
    inputMessage: hint,
    showErrorMessage: true,
    errorStyle: 'warning' as const,
    errorTitle: head.slice(0, 32),
  }
  if (list && lists[list].length > 0)
    return {
      ...told,
      type: 'list',
      formula1: rangeOf(list, lists[list].length),
      errorMessage: 'Không có trong danh sách chọn. Vẫn giữ nội dung này?',
    }
  if (head === 'Năm')
    return {
      ...told,
      type: 'whole',
      operator: 'between',
      formula1: String(earliestYear),
      formula2: String(year + 1),
      errorMessage: `Năm phải từ ${earliestYear} đến ${year + 1}. Vẫn giữ nội dung này?`,
    }
  if (head === 'Ngày quyết định')
    return {
      ...told,
      type: 'date',
      operator: 'between',
      formula1: String(serialOf(earliestYear, 1, 1)),
      formula2: String(serialOf(year + 1, 12, 31)),
      errorMessage: 'Ghi theo ngày/tháng/năm, ví dụ 12/11/2021. Vẫn giữ nội dung này?',
    }
  return { ...told, type: 'textLength', operator: 'lessThanOrEqual', formula1: '2000' }
}

/** Where a list stands on the sheet of catalogues. */
function rangeOf(list: keyof TemplateLists, length: number): string {
  const letter = String.fromCharCode(65 + listKeys.indexOf(list))
  return `'${templateSheets.catalogue}'!$${letter}$2:$${letter}$${length + 1}`
}

/** Days since 30-12-1899, as sheets count them. */
const serialOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569

function catalogueSheet(lists: TemplateLists): WriteSheet {
  const longest = Math.max(...listKeys.map((key) => lists[key].length))
  const rows: CellValue[][] = Array.from({ length: longest }, (_, at) =>
    listKeys.map((key) => lists[key][at] ?? null),
  )
  return {
    name: templateSheets.catalogue,
    columns: [14, 44, 34, 16, 34].map((width) => ({ width, style: { font } })),
    rows: [catalogueHeads, ...rows],
    cells: headCells(catalogueHeads),
    freezePane: { rows: 1 },
  }
}

function notesSheet(office: string): WriteSheet {
  return {
    name: templateSheets.notes,
    columns: [{ width: 100, style: { ...wrapped, font } }],
    rows: templateNotes(office).map((line) => [line]),
    cells: new Map([['0,0', { style: { font: { ...font, size: 14, bold: true } } }]]),
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToHeight: 0 },
  }
}

const headCells = (heads: string[]) =>
  new Map(
    heads.map((value, at) => [
      `0,${at}`,
      {
        value,
        style: {
          font: { ...font, bold: true },
          fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'F5F1E7' } },
          alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
          border: { bottom: { style: 'thin' } },
        } as CellStyle,
      },
    ]),
  )
