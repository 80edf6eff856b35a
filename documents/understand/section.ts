import type { RecipientKind } from '@/domain/vocabulary'
import type { Around } from './around'
import { type Heading, headingOf } from './headings'
import type { Part } from './row-lines'

type Kinds = (RecipientKind | undefined)[]

/** The year that a line consists of: "Năm 2021", "* Năm: 2021", "II. Năm 2021". */
const yearAlone = (text: string): number | undefined => {
  const [, year] =
    (text.length < 30 &&
      /^(?:(?:[IVX]+|[A-H]|\d{1,2})\s*[.)-]\s*|[-*+•–]\s*)?năm(?: khen(?: thưởng)?)?\s*:?\s*((?:19|20)\d\d)\s*[:.]?$/iu.exec(
        text,
      )) ||
    []
  return year ? Number(year) : undefined
}

/** What headings and group rows say of the rows under them. */
export class Section {
  group: string | undefined
  field: string | undefined
  said: Pick<Heading, 'form' | 'level' | 'year'> = {}
  private kind: RecipientKind | undefined
  /** By part of a table, or by column before there is one: headings that stand side by side. */
  private kinds: Kinds = []

  constructor(kind: RecipientKind | undefined) {
    this.kind = kind
  }

  kindOf(part: number): RecipientKind | undefined {
    return this.kinds[part] ?? this.kind
  }

  /** What holds for the rows of a part. Written out: it is made anew for each row of a long list. */
  around(
    part: number,
    of: Omit<Around, 'kind' | 'form' | 'level' | 'year' | 'group' | 'field'>,
  ): Around {
    return {
      noun: of.noun,
      title: of.title,
      kind: this.kindOf(part),
      form: this.said.form,
      level: this.said.level,
      year: this.said.year,
      group: this.group,
      field: this.field,
      ownDecision: of.ownDecision,
      habit: of.habit,
      date1904: of.date1904,
      today: of.today,
      sheet: of.sheet,
    }
  }

  /** A title of its own begins: nothing said before holds any more. */
  end(): void {
    this.kind = undefined
    this.kinds = []
    this.said = {}
    this.group = undefined
  }

  /** A new table takes over what headings side by side above it say. */
  place(parts: Part[]): void {
    this.kinds = parts.map((part) => this.kinds.slice(part.from, part.to + 1).find(Boolean))
  }

  /** Takes a row as a heading; undefined when it is none. */
  read(texts: string[], filled: string[], parts: Part[]): Heading | undefined {
    if (filled.length > 1 && filled.length <= 4) {
      const each = filled.map((text) => headingOf(text)?.kind)
      if (each.every(Boolean) && new Set(each).size > 1) {
        this.kinds = texts.map((text) => headingOf(text)?.kind)
        if (parts.length > 0) this.place(parts)
        return {}
      }
    }
    // "Năm 2021" between the rows holds for those under it, whoever they are.
    const year = filled.length === 1 && parts.length > 0 && yearAlone(filled[0] ?? '')
    if (year) {
      this.said = { ...this.said, year }
      return { year }
    }
    const isShort = filled.length <= 2 || (filled.length === 3 && /^\d+$/.test(filled[2] ?? ''))
    const heading = isShort ? headingOf(filled.join(' ')) : undefined
    if (!heading) return undefined
    const { kind, form, level } = heading
    if (kind || form) this.kind = kind
    if (form) this.said = { ...(level ? { level } : {}), form }
    else if (level) this.said = { level }
    if (heading.year) this.said = { ...this.said, year: heading.year }
    this.kinds = []
    this.group = undefined
    return heading
  }

  /** Takes the text of a group row: a unit, or a field of works. */
  enter(group: string): void {
    const [, field] = /^lĩnh vực\s*:?\s*(.+)$/iu.exec(group) ?? []
    if (field) this.field = field.charAt(0).toUpperCase() + field.slice(1)
    else this.group = group
  }
}
