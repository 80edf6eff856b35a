import { Parser } from 'htmlparser2'
import { countCells, newCounter } from './cells'
import { signs, spanOf } from './html-look'
import { limits } from './limits'
import { refusal } from './refusal'
import { addSeen, type Seen, type Styles } from './word-styles'

export type Shown = {
  /** The document with signs around what is hidden or struck out, and one for each piece from elsewhere. */
  xml: string
  /** What was deleted while changes were tracked. */
  deleted: string[]
  /** Relations of the pieces that Word takes in from other parts, in order. */
  chunks: string[]
}

/** Where a piece from another part belongs. */
export const chunkSign = { before: '\ufdd4', after: '\ufdd5' }

/**
 * Prepares a document for a converter that knows neither hidden text nor double strokes nor pieces
 * from elsewhere, and passes over fields, boxes and directions that it has no name for. Edits are by
 * position, so that all else stays letter by letter.
 */
export function shownXml(xml: string, styles: Styles): Shown {
  const reader = new DocumentReader(styles)
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        reader.open(name, attributes, parser.startIndex, parser.endIndex + 1),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name, parser.startIndex, parser.endIndex + 1),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  const { edits, deleted, chunks } = reader
  let out = ''
  let at = 0
  for (const { from, to, text } of edits.sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at) continue
    out += xml.slice(at, from) + text
    at = to
  }
  return { xml: out + xml.slice(at), deleted, chunks }
}

type Edit = { from: number; to: number; text: string }
type Run = { seen: Seen; style: string | undefined }
/** A drawing, or a choice between two: where it begins, its boxes of text, whether one is read anyway. */
type Drawing = { from: number; boxes: [number, number][]; isRead: boolean }

/** What the converter passes over with all that stands within. */
const unknown = new Set(['fldSimple', 'dir', 'bdo', 'ruby', 'rubyBase', 'oval', 'polyline', 'line'])

class DocumentReader {
  readonly edits: Edit[] = []
  readonly deleted: string[] = []
  readonly chunks: string[] = []
  private readonly stack: string[] = []
  private readonly runs: Run[] = []
  private readonly paragraphs: (string | undefined)[] = []
  private readonly rows: { hidden: boolean }[] = []
  /** By table, its rows so far, and whether something in it has a ground of its own. */
  private readonly tables: { rows: number; filled: boolean }[] = []
  private readonly drawings: Drawing[] = []
  private readonly boxes: number[] = []
  /** Within what a property was before a change. */
  private before = 0
  private deletions = 0
  private moved = 0
  private wasDeleted = ''
  private textFrom = -1
  private chunkFrom = 0
  private readonly counter = newCounter()

  constructor(private readonly styles: Styles) {}

  open(full: string, attributes: Record<string, string>, from: number, to: number): void {
    const name = localName(full)
    const around = this.stack.at(-1)
    this.stack.push(name)
    if (/Change$/.test(name)) this.before++
    if (this.before > 0) return
    const value = attributes['w:val']
    if (unknown.has(name)) this.edits.push({ from, to, text: '' })
    switch (name) {
      case 'r':
        this.runs.push({ seen: {}, style: undefined })
        break
      case 'p':
        this.paragraphs.push(this.styles.byDefault)
        break
      case 'pStyle':
        if (this.paragraphs.length > 0) this.paragraphs[this.paragraphs.length - 1] = value
        break
      case 'tbl':
        this.tables.push({ rows: 0, filled: false })
        if (this.tables.length > limits.tablesWithin) throw refusal.cells()
        break
      case 'gridSpan':
        // Said before the converter makes cells of them.
        countCells(this.counter, spanOf(value))
        break
      case 'tr': {
        this.rows.push({ hidden: false })
        const table = this.tables.at(-1)
        if (table) table.rows++
        break
      }
      case 'shd': {
        const table = this.tables.at(-1)
        if (table && !/^(?:auto|ffffff)$/i.test(attributes['w:fill'] ?? 'auto')) table.filled = true
        break
      }
      case 'del':
        if (around !== 'rPr' && around !== 'trPr') this.deletions++
        break
      case 'moveFrom':
        if (around !== 'rPr' && around !== 'trPr') this.moved++
        break
      case 'drawing':
      case 'AlternateContent':
        this.drawings.push({ from, boxes: [], isRead: false })
        break
      case 'txbxContent':
        this.boxes.push(from)
        break
      case 't':
        if (/^w:|^t$/.test(full)) this.textFrom = to
        break
      case 'altChunk':
        this.chunks.push(attributes['r:id'] ?? '')
        this.chunkFrom = from
        break
    }
    const run = this.runs.at(-1)
    const row = this.rows.at(-1)
    if (name === 'hidden' && around === 'trPr' && row) row.hidden = isOn(value)
    else if (around === 'rPr' && run && this.stack.at(-3) === 'r')
      if (name === 'rStyle') run.style = value
      else addSeen(run.seen, name, value)
  }

  text(text: string): void {
    if (this.deletions > 0) this.wasDeleted += text
  }

  close(full: string, from: number, to: number): void {
    const name = localName(full)
    this.stack.pop()
    if (/Change$/.test(name)) {
      this.before--
      return
    }
    if (this.before > 0) return
    // An element without content ends where it begins, and its edit is there already.
    if (unknown.has(name) && this.edits.at(-1)?.to !== to) this.edits.push({ from, to, text: '' })
    switch (name) {
      case 'r':
        this.runs.pop()
        break
      case 'p':
        this.paragraphs.pop()
        break
      case 'tbl':
        this.tables.pop()
        break
      case 'tr':
        this.rows.pop()
        break
      case 'del':
        if (this.deletions > 0 && this.stack.at(-1) !== 'rPr' && this.stack.at(-1) !== 'trPr') {
          this.deletions--
          if (this.deletions === 0) {
            this.deleted.push(this.wasDeleted)
            this.wasDeleted = ''
          }
        }
        break
      case 'moveFrom':
        if (this.stack.at(-1) !== 'rPr' && this.stack.at(-1) !== 'trPr') this.moved--
        break
      case 't':
        this.closeText(from)
        break
      case 'txbxContent':
        this.closeBox(to)
        break
      case 'drawing':
      case 'AlternateContent':
        this.closeDrawing(to)
        break
      case 'altChunk': {
        const { before, after } = chunkSign
        const sign = `${before}${this.chunks.length - 1}${after}`
        const text = `<w:p><w:r><w:t>${sign}</w:t></w:r></w:p>`
        this.edits.push({ from: this.chunkFrom, to, text })
      }
    }
  }

  private closeText(end: number): void {
    const from = this.textFrom
    this.textFrom = -1
    if (from < 0 || from >= end || this.deletions > 0 || this.moved > 0) return
    const run = this.runs.at(-1)
    const ofRun = run?.style ? this.styles.of(run.style) : {}
    const ofParagraph = this.styles.of(this.paragraphs.at(-1))
    const ofAll = this.styles.of('')
    const is = (key: keyof Seen) =>
      run?.seen[key] ?? ofRun[key] ?? ofParagraph[key] ?? ofAll[key] ?? false
    // White is seen on a dark ground, as heads have it: then nothing is said.
    const table = this.tables.at(-1)
    const isUnseen = is('tiny') || (is('white') && !!table && !table.filled && table.rows > 1)
    const isHidden = is('hidden') || isUnseen || this.rows.some(({ hidden }) => hidden)
    if (!isHidden && !is('struck')) return
    this.edits.push({ from, to: from, text: isHidden ? signs.hidden : signs.struck })
    this.edits.push({ from: end, to: end, text: signs.off })
  }

  /** A box of text within an old picture is read by the converter; one that is only a new drawing is not. */
  private closeBox(to: number): void {
    const from = this.boxes.pop() ?? to
    const isOld = this.stack.includes('textbox')
    if (isOld) for (const each of this.drawings) each.isRead = true
    else this.drawings.at(0)?.boxes.push([from, to])
  }

  private closeDrawing(to: number): void {
    const drawing = this.drawings.pop()
    if (!drawing || this.drawings.length > 0 || drawing.isRead || drawing.boxes.length === 0) return
    let at = drawing.from
    for (const [start, end] of drawing.boxes) {
      this.edits.push({ from: at, to: start, text: at === drawing.from ? boxOpen : '' })
      at = end
    }
    this.edits.push({ from: at, to, text: boxClose })
  }
}

const boxOpen = '<w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">'
const boxClose = '</v:textbox></w:pict>'

const localName = (full: string): string => full.slice(full.indexOf(':') + 1)
const isOn = (value: string | undefined) => value !== '0' && value !== 'false'
