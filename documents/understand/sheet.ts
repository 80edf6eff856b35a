import { kindOfName } from '@/domain/kind-of-name'
import type { Grid, GridRow, ListNoun, ListRow, ListTable, ReadOptions } from '@/domain/list'

import { doubtBlanks } from './blanks'
import { cleanCell, foldCell } from './cell-text'
import { type Seen, seeColumns } from './columns-seen'
import { lineRow, tableRow } from './entry'
import { type Head, headAt, sideBySide } from './head-rows'
import { headingOf } from './headings'
import { LineReader } from './lines'
import { Mender } from './mended-row'
import { spansRow, widestMerges } from './merges'
import type { RawRow } from './row'
import { groupOf, isEntry, isFooter, numbersColumns, type Part, partOf, resumes } from './row-lines'
import { doubtAboveTable, ownTexts, unplaced } from './row-unplaced'
import { nounOf, settle } from './rules'
import { Section } from './section'
import { type Stated, statedIn, withoutSums } from './stated'
import { shapeOf, tableOf } from './table-of'
import { goesOn, isTitleLine, saysMore, TitleBlock } from './title-block'
import type { Title } from './titles'

export type Given = {
  /** What the sheets before say; it holds where this one says nothing. */
  title: Title
  noun: ListNoun | undefined
  today: string
  options: ReadOptions
}

/** Reads one sheet from top to bottom and keeps what holds for the rows that follow. */
export class Sheet {
  readonly rows: ListRow[] = []
  readonly tables: ListTable[] = []
  readonly stated: Stated[] = []
  /** Tables that count and name nobody. */
  figures = 0
  noun: ListNoun | undefined
  private parts: Part[] = []
  private seen: Seen | undefined
  private tableFrom = 0
  /** A head that is repeated on each page is looked under once. */
  private readonly known = new Map<string, Seen>()
  private readonly section
  private readonly block
  private readonly mender
  private readonly lines
  private isLetter = false
  private hasEnded = false
  private isForeign = false
  private readonly widths

  constructor(
    private readonly grid: Grid,
    readonly list: GridRow[],
    private readonly given: Given,
  ) {
    this.noun = given.noun
    this.mender = new Mender(list)
    this.lines = new LineReader(list)
    this.block = new TitleBlock(given.title)
    this.widths = widestMerges(grid.merges)
    this.section = new Section(headingOf(grid.name)?.kind)
  }

  /** What this sheet's first title says itself. */
  get own(): Title {
    return this.block.own
  }

  read(from = -1, head?: Head): void {
    for (let at = 0; at < this.list.length; ) {
      if (head && at === from) this.open({ ...head, used: 0, isFigures: false }, at)
      at += this.step(at)
    }
    this.block.close()
    doubtBlanks(this.rows.slice(this.tableFrom), this.parts)
  }

  /** Reads the row, or the rows of a head, and tells how many it read. */
  private step(at: number): number {
    const { row, cells } = this.list[at] as GridRow
    const texts = cells.map(cleanCell)
    const raw = { row, cells, texts }
    if (this.parts.length > 0 && this.parts.every((part) => isEntry(texts, part))) {
      this.addAll(raw)
      return 1
    }
    const head = headAt(this.list, at, this.grid.merges)
    if (head) {
      this.open(head, at)
      return head.used
    }
    const filled = texts.filter(Boolean)
    if (filled.length > 0 && !this.readLabel(raw, filled))
      if (this.isForeign) return 1
      else if (this.parts.length === 0) this.readLine(raw, filled)
      else this.readData(raw, at)
    return 1
  }

  private open(head: Head & { used: number; isFigures: boolean }, at: number): void {
    const shape = shapeOf(head)
    const chosen = this.given.options.columns?.[shape]
    const seen = this.known.get(shape) ?? seeColumns(head, this.list, at + head.used, chosen)
    this.known.set(shape, seen)
    if ((head.isFigures && !this.given.options.columns) || seen.isFigures) {
      this.isForeign = true
      this.figures++
      return
    }
    this.isForeign = false
    this.block.close()
    if (this.parts.length === 0) doubtAboveTable(this.rows)
    doubtBlanks(this.rows.slice(this.tableFrom), this.parts)
    this.tableFrom = this.rows.length
    this.seen = seen
    const title = [this.block.title.title, ...this.block.lines].join(' ')
    this.noun ??= nounOf(seen.columns, title, seen.ofPeople)
    const settled = chosen ? seen.columns : settle(seen.columns, this.noun)
    this.parts = sideBySide({ ...head, columns: settled }).map(partOf)
    this.section.place(this.parts)
    if (!this.tables.some((table) => table.shape === shape))
      this.tables.push(tableOf(this.grid.name, head, this.parts, this.list, at))
    this.block.lines = []
    this.hasEnded = false
  }

  /** Headings, totals, signatures, titles: rows that speak of others. */
  private readLabel({ texts }: RawRow, filled: string[]): boolean {
    const whole = filled.join(' ')
    const numbered = this.parts.some((part) => /^\d+$/.test(texts[part.ordinal] ?? ''))
    if (filled.length <= 3 && !numbered) {
      const said = statedIn(withoutSums(texts, this.parts))
      if (said) {
        this.stated.push({ ...said, at: this.rows.length })
        if (/^(?:an dinh |chot )?danh sach/.test(foldCell(whole)))
          this.hasEnded ||= this.parts.length > 0
        return true
      }
    }
    const isTitle = !numbered && filled.length <= 2 && isTitleLine(filled[0] ?? '')
    const isOwnTitle = isTitle && this.parts.length > 0 && saysMore(whole)
    if (!isOwnTitle && this.readHeading(texts, filled)) return true
    if (this.parts.length > 0 && numbersColumns(filled)) return true
    const isBelow = this.rows.length > 0 || this.parts.length > 0
    if (!numbered && isBelow && isFooter(filled)) {
      const folded = foldCell(whole)
      // "Cộng" between two groups ends nothing.
      if (!/^(?:cong|tong)/.test(folded)) this.hasEnded ||= this.rows.length > 0
      return true
    }
    if (this.parts.length === 0) return false
    if (isTitle) {
      this.block.begin()
      this.isForeign = false
      this.section.end()
    }
    if (this.block.isOpen && filled.length <= 2 && (isTitle || goesOn(filled))) {
      this.block.lines.push(whole)
      return true
    }
    return false
  }

  private readHeading(texts: string[], filled: string[]): boolean {
    const heading = this.section.read(texts, filled, this.parts)
    if (!heading) return this.parts.length > 0 && this.mender.readHeading(filled)
    this.mender.refused = undefined
    const { kind, count } = heading
    if (kind && count)
      this.stated.push({ counts: { [kind]: count }, at: this.rows.length, isHeading: true })
    this.hasEnded = false
    this.isLetter = false
    const whole = filled.join(' ')
    // "Cá nhân được tặng Giấy khen năm 2021" under "DANH SÁCH" belongs to the title.
    if (this.parts.length === 0 && !/^(?:[IVX]+|[A-H]|\d+)\s*[.)-]|^[*•+–-]/.test(whole))
      this.block.lines.push(whole)
    return true
  }

  /** A line outside any table: an entry of a list without one, or a line of the title. */
  private readLine({ row }: RawRow, filled: string[]): void {
    const whole = filled.join(' ')
    if (/^kính gửi|^căn cứ/iu.test(whole)) this.isLetter = true
    else if (!/^[-–+•]/.test(whole)) this.isLetter = false
    const isRead = filled.length === 1 && !this.isLetter && !this.hasEnded
    const line = isRead && this.lines.read(whole, this.section.kindOf(0))
    if (line === 'left') this.rows.push(unplaced(this.grid.name, row, [whole]))
    if (!line) this.block.lines.push(whole)
    if (!line || line === 'left') return
    this.block.close()
    this.noun ??= 'awards'
    this.rows.push(lineRow(row, line, this.around(0)))
  }

  private readData(raw: RawRow, at: number): void {
    const { texts } = raw
    this.block.close()
    if (this.hasEnded && !this.parts.some((part) => resumes(texts, part))) return
    for (const [index, part] of this.parts.entries()) {
      const filled = texts.filter((text, col) => text && part.from <= col && col <= part.to)
      if (filled.length === 0) continue
      const group = groupOf(texts, part, this.list[at + 1])
      if (group !== undefined) {
        this.section.enter(group)
        continue
      }
      const isLabel =
        filled.length === 1 &&
        spansRow(this.widths, raw.row, part.to - part.from + 1) &&
        kindOfName(filled[0] ?? '') === undefined
      // A label that names no unit ends the group above it.
      if (isLabel) this.section.group = undefined
      else this.add(raw, index)
    }
  }

  private addAll(raw: RawRow): void {
    this.block.close()
    this.hasEnded = false
    for (const index of this.parts.keys()) this.add(raw, index)
  }

  private add(raw: RawRow, index: number): void {
    const part = this.parts[index] as Part
    const meant = this.mender.mend(raw, part)
    const isFilled = (col: number) => !!meant.raw.texts[col]
    if (isFilled(part.name) || part.names.some(isFilled) || part.others.some(isFilled)) {
      this.rows.push(tableRow(meant, part, this.seen, this.around(index)))
      return
    }
    const own = ownTexts(raw.texts, part)
    if (own.length > 0) this.rows.push(unplaced(this.grid.name, raw.row, own))
  }

  private around(index: number) {
    return this.section.around(index, {
      noun: this.noun ?? 'awards',
      title: this.block.title,
      ownDecision: this.block.hasOwnDecision,
      habit: this.mender.habitOf(this.parts[index]?.name ?? -1),
      date1904: this.grid.date1904,
      today: this.given.today,
      sheet: this.grid.name,
    })
  }
}
