import { isDateFormat } from 'hucre'
import { relations } from './relations'
import { attribute, isTrue, readXml } from './xml'
import type { Archive } from './zip'

export type SheetPart = { name: string; hidden: boolean; path: string }

/** How the cells of one style show a number: as a date, with so many digits at least, or as it is. */
export type NumberLook = 'date' | 'plain' | { digits: number }

export type Workbook = {
  date1904: boolean
  sheets: SheetPart[]
  strings: string[]
  /** What is struck out of a string, by its number; the string itself when all of it is. */
  struckStrings: Map<number, string>
  looks: NumberLook[]
  /** Styles that strike their cell's text out, or write it white on white. */
  struck: Set<number>
  unseen: Set<number>
}

/** What an .xlsx says outside its sheets; parts are found by their relations, as Excel finds them. */
export function readWorkbook(zip: Archive): Workbook | undefined {
  const path = relations(zip, '').find(({ type }) => type === 'officeDocument')?.path
  if (!path || !zip.entries.has(path) || !/\.xml$/i.test(path)) return undefined
  const related = relations(zip, path)
  const sheetPaths = new Map(
    related.filter(({ type }) => type === 'worksheet').map((each) => [each.id, each.path]),
  )
  const pathOf = (type: string) => related.find((each) => each.type === type)?.path
  const workbook: Workbook = {
    date1904: false,
    sheets: [],
    strings: [],
    struckStrings: new Map(),
    looks: [],
    struck: new Set(),
    unseen: new Set(),
  }
  readXml(zip, path, {
    open(name, attributes) {
      if (name === 'workbookPr') workbook.date1904 = isTrue(attributes.date1904)
      if (name !== 'sheet') return
      // Sheets of charts and dialogs have other relations: they hold no cells.
      const at = sheetPaths.get(attribute(attributes, 'id') ?? '')
      const hidden = /hidden/i.test(attributes.state ?? '')
      // One part is one sheet, however often it is named.
      if (at && zip.entries.has(at) && !workbook.sheets.some(({ path }) => path === at))
        workbook.sheets.push({ name: attributes.name ?? '', hidden, path: at })
    },
  })
  const strings = pathOf('sharedStrings')
  if (strings && zip.entries.has(strings)) readStrings(zip, strings, workbook)
  const styles = pathOf('styles')
  if (styles && zip.entries.has(styles)) readLooks(zip, styles, workbook)
  return workbook
}

/**
 * Runs of rich text are joined, without those that are struck out; the reading aid of other scripts
 * (`rPh`) is left out.
 */
function readStrings(zip: Archive, path: string, { strings, struckStrings }: Workbook): void {
  const runs = new Runs()
  let isText = false
  let aids = 0
  readXml(zip, path, {
    open(name, attributes) {
      if (name === 'si') runs.begin()
      else if (name === 'rPh') aids++
      else if (name === 't') isText = aids === 0
      else runs.open(name, attributes)
    },
    text(piece) {
      if (isText) runs.add(piece)
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') aids--
      else if (name === 'si') {
        if (runs.struck !== '') struckStrings.set(strings.length, cellText(runs.struck))
        strings.push(cellText(runs.text))
      }
    },
  })
}

/** The text of a cell in runs of one look each: what stands, and what of it is struck out. */
export class Runs {
  private shown = ''
  private out = ''
  private isStruck = false

  begin(): void {
    this.shown = ''
    this.out = ''
    this.isStruck = false
  }

  open(name: string, { val }: Record<string, string>): void {
    if (name === 'r') this.isStruck = false
    else if (name === 'strike') this.isStruck = val === undefined || isTrue(val)
  }

  add(piece: string): void {
    if (this.isStruck) this.out += piece
    else this.shown += piece
  }

  /** What is not struck out, or all when nothing else is there. */
  get text(): string {
    return this.shown.trim() === '' && this.struck !== '' ? this.out : this.shown
  }

  /** Blank when nothing that is read is struck out. */
  get struck(): string {
    return this.out.trim() === '' ? '' : this.out
  }
}

/** As the cell shows it: escapes of control characters undone, line breaks as `\n`. */
export function cellText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain
}

/** What the styles of cells say, once for each style. */
function readLooks(zip: Archive, path: string, { looks, struck, unseen }: Workbook): void {
  const codes = new Map<string, string>()
  const fonts: { struck: boolean; white: boolean }[] = []
  const fills: boolean[] = []
  let within = ''
  readXml(zip, path, {
    open(name, attributes) {
      const font = fonts[fonts.length - 1]
      if (name === 'numFmt') codes.set(attributes.numFmtId ?? '', attributes.formatCode ?? '')
      else if (/^(?:fonts|fills|cellXfs|cellStyleXfs|dxfs)$/.test(name)) within = name
      else if (name === 'font' && within === 'fonts') fonts.push({ struck: false, white: false })
      else if (name === 'fill' && within === 'fills') fills.push(true)
      else if (name === 'patternFill' && within === 'fills')
        fills[fills.length - 1] = (attributes.patternType ?? 'none') === 'none'
      else if (name === 'gradientFill' && within === 'fills') fills[fills.length - 1] = false
      else if (font && within === 'fonts' && name === 'strike')
        font.struck = attributes.val === undefined || isTrue(attributes.val)
      else if (font && within === 'fonts' && name === 'color') font.white = isWhite(attributes)
      else if (name === 'xf' && within === 'cellXfs') {
        const id = attributes.numFmtId ?? '0'
        const own = fonts[Number(attributes.fontId ?? 0)]
        const code = codes.get(id) ?? id
        if (own?.struck) struck.add(looks.length)
        const isBlank = own?.white && fills[Number(attributes.fillId ?? 0)] !== false
        if (isBlank || /^;;;/.test(code)) unseen.add(looks.length)
        looks.push(lookOf(code))
      }
    },
    close(name) {
      if (name === within) within = ''
    },
  })
}

/** White as a colour, as the theme's first, or from the list of old. */
const isWhite = ({ rgb, theme, indexed, tint }: Record<string, string>): boolean =>
  /^(?:FF|00)?FFFFFF$/i.test(rgb ?? '') ||
  (theme === '0' && Number(tint ?? 0) === 0) ||
  indexed === '9' ||
  indexed === '1'

function lookOf(code: string): NumberLook {
  // "00000" shows the zeros in front, which belong to a code as the office writes it.
  if (/^0{2,}$/.test(code)) return { digits: code.length }
  return isDateFormat(code) ? 'date' : 'plain'
}
