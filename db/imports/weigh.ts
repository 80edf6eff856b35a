import type { Checking, Unchecked } from './checked'
import { constantOf, type Differing, type FileField, type Problem } from './types'

/** What the file says of a field: what it was found to be (null: nothing known), and its words. */
type Said<T> = { value: T | null; text: string }

/**
 * Weighs what a row says against what was chosen for the whole file. What was typed here for the row
 * goes before the choice, the choice before what a title says. A cell of the row's own that
 * contradicts the choice is asked about: neither is passed over in silence.
 */
export class Weighing {
  readonly differs: Differing[] = []

  constructor(
    private readonly row: Pick<Unchecked, 'origins'>,
    private readonly check: Pick<Checking, 'constants' | 'decided' | 'prefers'>,
    private readonly problems: Problem[],
  ) {}

  private settle(field: FileField): void {
    const left = this.problems.filter((each) => each.field !== field || !each.message)
    this.problems.splice(0, this.problems.length, ...left)
  }

  /** `agree` tells whether the file's value says no other than the chosen one. */
  take<T extends string | number>(
    field: FileField,
    said: Said<T> | undefined,
    agree: (file: T, choice: T) => boolean = (file, choice) => file === choice,
  ): T | null {
    const key = constantOf[field]
    const set = this.check.constants[key] as T | null
    if (!said) return set
    const origin = this.row.origins?.[field]
    if (set === null || !this.check.decided.has(key)) return said.value ?? set
    if (origin === 'hand') return said.value
    // What the reader doubted of its guess from a title is settled by the choice.
    if (origin === 'title' && this.check.prefers[field] !== 'file') this.settle(field)
    if (said.value !== null && agree(said.value, set)) return said.value
    const prefer = this.check.prefers[field]
    const by = origin ?? 'cell'
    this.differs.push({ field, file: said.text, by })
    if (prefer === 'file') return said.value
    if (prefer === 'choice' || by === 'title') return set
    this.problems.push({ code: 'file-differs', field, values: { file: said.text, choice: set } })
    return said.value ?? set
  }
}

export const said = <T extends string | number>(value: T | undefined): Said<T> | undefined =>
  value === undefined || value === '' ? undefined : { value, text: String(value) }
