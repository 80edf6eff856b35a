import type { RowCheck } from '@/db/awards/quick-check'
import { parseYear } from '@/domain/dates'
import { hasLostLetters } from '@/domain/lost-letters'
import { foldedSpellings, namesAlike } from '@/domain/same-person'
import { splitPeople } from '@/domain/split-people'
import { fold } from '@/domain/text'
import { problem } from '@/domain/validation'
import { levels, type RecipientKind } from '@/domain/vocabulary'
import { type ColumnKey, type HeadTime, isBlank, lookOf, type QuickRow } from './quick-row'

/** What stands under a line: an error is in the way of saving, a doubt is only pointed out. */
export type RowNote = {
  tone: 'error' | 'doubt'
  /** The cell that is marked. */
  column: ColumnKey
  /** A key of `quick.note`, or with `said` a problem as `domain/validation` writes it. */
  code:
    | 'nameMissing'
    | 'kindMissing'
    | 'twoNames'
    | 'lostLetters'
    | 'unitMissing'
    | 'unitUnknown'
    | 'twin'
    | 'outOfTime'
    | 'said'
    | 'formUnknown'
    | 'levelUnknown'
    | 'twice'
  values?: Record<string, string | number>
  said?: string
  /** An earlier award to look at. */
  award?: number
}

export type Beside = {
  check: RowCheck | undefined
  /** Problems that a refused save named, by field of the command. */
  refused: Record<string, string> | undefined
  /** The line above that says the same, from 1. */
  twice: number | undefined
  form: string
  year: string
  forms: { id: number; recipientKinds: RecipientKind[] }[]
  today: string
}

/** Everything to say of a line. A unit is called unknown only once the register has been asked. */
export function notesOf(row: QuickRow, beside: Beside): RowNote[] {
  if (isBlank(row)) return []
  return [
    ...ofName(row),
    ...ofUnit(row, beside),
    ...ofOverrides(row, beside),
    ...ofDoubles(row, beside),
    ...ofRefusal(beside),
  ]
}

/** Lines that say the same as one above: kind, name (of people whichever way it is spelled) and unit. */
export function doublesOf(rows: QuickRow[]): Map<string, number> {
  const first = new Map<string, { name: string; line: number }[]>()
  const doubles = new Map<string, number>()
  for (const [at, row] of rows.entries()) {
    if (row.name.trim() === '') continue
    const { name, unit } = foldedOf(row)
    const own = `${row.form}|${row.year}|${row.individualId ?? ''}`
    const key = `${row.kind}|${foldedSpellings(name).sort()[0]}|${row.unitId ?? unit}|${own}`
    const lines = first.get(key) ?? []
    first.set(key, lines)
    const isSame = (other: string) =>
      row.kind === 'collective' || namesAlike(other, row.name) !== 'other'
    const above = lines.find((line) => isSame(line.name))
    if (above) doubles.set(row.key, above.line)
    else lines.push({ name: row.name, line: at + 1 })
  }
  return doubles
}

/** The people in a name cell: more than one are too many. A household may be of two ("ông … và bà …"). */
export const namesIn = ({ kind, name }: QuickRow): string[] =>
  kind === 'individual' ? splitPeople(name) : [name]

function ofName(row: QuickRow): RowNote[] {
  const notes: RowNote[] = []
  const add = (note: Omit<RowNote, 'tone'>) => notes.push({ tone: 'error', ...note })
  if (row.kind === '') add({ column: 'kind', code: 'kindMissing' })
  const name = row.name.trim()
  if (name === '') add({ column: 'name', code: 'nameMissing' })
  else if (!/\p{L}/u.test(name)) add({ column: 'name', code: 'said', said: 'noLetters' })
  else if (name.length < 2)
    add({ column: 'name', code: 'said', said: problem('tooShort', { min: 2 }) })
  else if (name.length > 200)
    add({ column: 'name', code: 'said', said: problem('tooLong', { max: 200 }) })
  if (hasLostLetters(row.name)) notes.push({ tone: 'doubt', column: 'name', code: 'lostLetters' })
  const { people } = foldedOf(row)
  if (people > 1) add({ column: 'name', code: 'twoNames', values: { n: people } })
  return notes
}

function ofUnit(row: QuickRow, { check }: Beside): RowNote[] {
  if (row.unitId) {
    // Recorded only with a reason.
    const said = check?.doubt
    return said ? [{ tone: 'doubt', column: 'unit', code: 'outOfTime', said }] : []
  }
  if (row.unit.trim() === '') {
    // A collective may yet turn out to be a unit itself.
    if (row.kind === 'collective' && row.name.trim() !== '' && !check) return []
    return [{ tone: 'error', column: 'unit', code: 'unitMissing' }]
  }
  if (!check) return []
  return [{ tone: 'error', column: 'unit', code: 'unitUnknown', values: { text: row.unit.trim() } }]
}

function ofOverrides(row: QuickRow, { form, forms, today }: Beside): RowNote[] {
  const notes: RowNote[] = []
  if (row.form && !/^\d+$/.test(row.form))
    notes.push({ tone: 'error', column: 'form', code: 'formUnknown', values: { text: row.form } })
  if (row.level && !(levels as readonly string[]).includes(row.level))
    notes.push({
      tone: 'error',
      column: 'level',
      code: 'levelUnknown',
      values: { text: row.level },
    })
  const chosen = forms.find(({ id }) => String(id) === (row.form || form))
  if (chosen && row.kind && !chosen.recipientKinds.includes(row.kind))
    notes.push({
      tone: 'error',
      column: row.form ? 'form' : 'kind',
      code: 'said',
      said: 'formNotForKind',
    })
  if (row.year.trim()) {
    const read = parseYear(row.year, today)
    if (!read.ok) notes.push({ tone: 'error', column: 'year', code: 'said', said: read.problem })
  }
  return notes
}

function ofDoubles(row: QuickRow, { check, twice, form, year }: Beside): RowNote[] {
  const notes: RowNote[] = []
  if (twice) notes.push({ tone: 'doubt', column: 'name', code: 'twice', values: { line: twice } })
  const twin = check?.before.find(
    (award) =>
      String(award.awardFormId) === (row.form || form) &&
      String(award.awardYear) === (row.year || year).trim(),
  )
  if (twin) {
    const values = { form: twin.form, year: String(twin.awardYear) }
    notes.push({ tone: 'doubt', column: 'name', code: 'twin', values, award: twin.id })
  }
  return notes
}

const columnOf: Record<string, ColumnKey> = {
  recipientKind: 'kind',
  individualId: 'name',
  recipientName: 'name',
  recipientNote: 'position',
  unitId: 'unit',
  citation: 'note',
  awardFormId: 'form',
  level: 'level',
  awardYear: 'year',
}

const ofRefusal = ({ refused }: Beside): RowNote[] =>
  Object.entries(refused ?? {}).map(([field, said]) => ({
    tone: 'error',
    column: columnOf[field] ?? 'name',
    code: 'said',
    said,
  }))

/** Worked out once for each state of a row: a key in one line leaves 399 rows as they are. */
const folded = new WeakMap<QuickRow, { name: string; unit: string; people: number }>()

function foldedOf(row: QuickRow) {
  const known = folded.get(row)
  if (known) return known
  const made = { name: fold(row.name), unit: fold(row.unit), people: namesIn(row).length }
  folded.set(row, made)
  return made
}

/** A check counts only while the row still says what was looked up. */
export const freshCheck = (
  row: QuickRow,
  { checks, time }: { checks: Record<string, { of: string; check: RowCheck }>; time: HeadTime },
): RowCheck | undefined => {
  const kept = checks[row.key]
  return kept?.of === lookOf(row, time) ? kept.check : undefined
}
