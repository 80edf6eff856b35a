'use client'

import type { Pick } from '@/domain/pick'
import type { GridStore } from './grid-store'
import type { ColumnKey, QuickRow } from './quick-row'
import { TypeCell } from './type-cell'

export type Choice = { value: string; label: string }

/** Words and choices of the grid: one object for all lines, so that they are not drawn again. */
export type GridWords = {
  column: Record<ColumnKey, string>
  /** Heads of the position and unit columns on a phone, and the label of each field: “Tên, dòng 3”. */
  line: string
  remove: string
  kinds: Choice[]
  forms: Choice[]
  levels: Choice[]
  /** Stands where the block's own form or level holds. */
  asHead: string
  choose: string
}

type FieldProps = {
  value: string
  'data-key': string
  'data-cell': ColumnKey
  'aria-label': string
  'aria-invalid': boolean | undefined
  'aria-describedby': string | undefined
  autoComplete: 'off'
}
export type CellProps = { field: FieldProps; onText: (text: string) => void }

type Props = {
  row: QuickRow
  column: ColumnKey
  at: number
  words: GridWords
  grid: GridStore
  /** The award's own year, or the block's. */
  year: string
  bad: boolean
  notes: string | undefined
}

/** One cell: always a real field, so that no keyboard's letters can get lost on the way into it. */
export function Cell({ row, column, at, words, grid, year, bad, notes }: Props) {
  const { key } = row
  const onText = (text: string) => grid.dispatch({ type: 'set', key, column, text })
  const field: FieldProps = {
    value: row[column],
    'data-key': key,
    'data-cell': column,
    'aria-label': `${words.column[column]}, ${words.line} ${at + 1}`,
    'aria-invalid': bad || undefined,
    'aria-describedby': bad ? notes : undefined,
    autoComplete: 'off',
  }
  if (column === 'kind' || column === 'form' || column === 'level')
    return <SelectCell field={field} onText={onText} column={column} words={words} />
  if (column === 'unit')
    return (
      <TypeCell
        field={field}
        onText={onText}
        noun="units"
        on={year}
        strict
        onPick={({ id, label }) =>
          grid.dispatch({ type: 'pick', key, patch: { unit: label, unitId: id, unitLooked: null } })
        }
      />
    )
  if (column === 'name' && (row.kind === 'individual' || row.kind === 'collective'))
    return (
      <TypeCell
        key={row.kind}
        field={field}
        onText={onText}
        noun={row.kind === 'individual' ? 'individuals' : 'units'}
        on={year}
        strict={false}
        onPick={(pick) =>
          grid.dispatch({ type: 'pick', key, patch: filled(pick, row.kind === 'individual') })
        }
      />
    )
  return (
    <input
      {...field}
      type="text"
      inputMode={column === 'year' ? 'numeric' : undefined}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  )
}

/** A person brings position and unit along; a unit is its own. */
function filled({ id, label, fills }: Pick, isPerson: boolean): Partial<QuickRow> {
  if (!isPerson) return { name: label, unit: label, unitId: id, unitLooked: null }
  return {
    name: label,
    individualId: id,
    position: String(fills?.position ?? ''),
    ...(fills?.unitId && {
      unit: String(fills.unit ?? ''),
      unitId: Number(fills.unitId),
      unitLooked: null,
    }),
  }
}

function SelectCell({
  field,
  onText,
  column,
  words,
}: CellProps & { column: 'kind' | 'form' | 'level'; words: GridWords }) {
  const { kinds, forms, levels } = words
  const choices = { kind: kinds, form: forms, level: levels }[column]
  const { autoComplete: _, ...own } = field
  const isKnown = choices.some(({ value }) => value === field.value)
  return (
    <select {...own} onChange={(event) => onText(event.currentTarget.value)}>
      {column !== 'kind' && <option value="">{words.asHead}</option>}
      {column === 'kind' && field.value === '' && <option value="">{words.choose}</option>}
      {!isKnown && field.value !== '' && <option value={field.value}>{field.value}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
