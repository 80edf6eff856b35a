import { isDateFormat } from 'hucre'
import { attribute, isTrue, readXml } from './xml'
import type { Archive } from './zip'

export type SheetPart = { name: string; hidden: boolean; path: string }

/** How the cells of one style show a number: as a date, with so many digits at least, or as it is. */
export type NumberLook = 'date' | 'plain' | { digits: number }

export type Workbook = {
  date1904: boolean
  sheets: SheetPart[]
  strings: string[]
  looks: NumberLook[]
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
  const workbook: Workbook = { date1904: false, sheets: [], strings: [], looks: [] }
  readXml(zip, path, {
    open(name, attributes) {
      if (name === 'workbookPr') workbook.date1904 = isTrue(attributes.date1904)
      if (name !== 'sheet') return
      // Sheets of charts and dialogs have other relations: they hold no cells.
      const at = sheetPaths.get(attribute(attributes, 'id') ?? '')
      const hidden = /hidden/i.test(attributes.state ?? '')
      if (at && zip.entries.has(at))
        workbook.sheets.push({ name: attributes.name ?? '', hidden, path: at })
    },
  })
  const strings = pathOf('sharedStrings')
  if (strings && zip.entries.has(strings)) workbook.strings = readStrings(zip, strings)
  const styles = pathOf('styles')
  if (styles && zip.entries.has(styles)) workbook.looks = readLooks(zip, styles)
  return workbook
}

type Relation = { id: string; type: string; path: string }

function relations(zip: Archive, path: string): Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const at = `${folder}_rels/${path.slice(folder.length)}.rels`
  if (!zip.entries.has(at)) return []
  const found: Relation[] = []
  readXml(zip, at, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      // Types differ in Strict and Transitional files but for their end.
      if (name === 'Relationship' && TargetMode !== 'External')
        found.push({
          id: Id,
          type: Type.slice(Type.lastIndexOf('/') + 1),
          path: within(folder, Target),
        })
    },
  })
  return found
}

function within(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** Runs of rich text are joined; the reading aid of other scripts (`rPh`) is left out. */
function readStrings(zip: Archive, path: string): string[] {
  const strings: string[] = []
  let text = ''
  let isText = false
  let aids = 0
  readXml(zip, path, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') aids++
      else if (name === 't') isText = aids === 0
    },
    text(piece) {
      if (isText) text += piece
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') aids--
      else if (name === 'si') strings.push(cellText(text))
    },
  })
  return strings
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

function readLooks(zip: Archive, path: string): NumberLook[] {
  const codes = new Map<string, string>()
  const looks: NumberLook[] = []
  let inCells = false
  readXml(zip, path, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(attributes.numFmtId ?? '', attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = attributes.numFmtId ?? '0'
        looks.push(lookOf(codes.get(id) ?? id))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return looks
}

function lookOf(code: string): NumberLook {
  // "00000" shows the zeros in front, which belong to a code as the office writes it.
  if (/^0{2,}$/.test(code)) return { digits: code.length }
  return isDateFormat(code) ? 'date' : 'plain'
}
