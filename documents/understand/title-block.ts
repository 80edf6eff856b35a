import { kindOfName } from '@/domain/kind-of-name'
import { foldCell } from './cell-text'
import { formIn, levelIn, yearIn } from './title-words'
import { readTitle, type Title } from './titles'

/** The lines of a title while they are gathered, and what they say once rows begin. */
export class TitleBlock {
  title: Title
  /** What this sheet's first title says itself. */
  own: Title = {}
  isOpen = true
  lines: string[] = []

  constructor(private readonly before: Title) {
    this.title = before
  }

  begin(): void {
    if (!this.isOpen) this.lines = []
    this.isOpen = true
  }

  /**
   * Rows begin: what the lines above say holds for them. A second title takes over the decision of
   * the first, but not its form, level or year.
   */
  close(): void {
    if (!this.isOpen) return
    this.isOpen = false
    const read = readTitle(this.lines)
    const { decisionNumber, decidedOn, issuer } = this.title
    const decision = read.decisionNumber ? {} : { decisionNumber, decidedOn, issuer }
    if (Object.keys(this.own).length === 0) this.own = read
    this.title = { ...(read.title ? decision : this.title), ...read }
  }

  /** The title over these rows names another decision than the file's first one. */
  get hasOwnDecision(): boolean {
    const first = this.before.decisionNumber ?? this.own.decisionNumber
    return first !== undefined && this.title.decisionNumber !== first
  }
}

/** Begins a title: a second list in the same sheet has its own. */
export const isTitleLine = (text: string): boolean =>
  /^(?:danh sach|phu luc|bieu so|bang tong hop|tong hop|kem theo|ban hanh kem theo)\b/.test(
    foldCell(text),
  )

/** "Danh sách cá nhân" is a heading; with a year, a form or a level it is a title of its own. */
export const saysMore = (text: string): boolean =>
  yearIn(text) !== undefined || formIn(text) !== undefined || levelIn(text) !== undefined

/** A line that goes on with a title; names below one are rows already. */
export const goesOn = (filled: string[]): boolean =>
  filled.every((text) => kindOfName(text) === undefined && !/^\d+$/.test(text))
