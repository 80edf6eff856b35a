import type { ListColumn, ListRow, ListWords } from '@/documents/list'
import type { CellKind } from '@/domain/columns'

type Column = {
  key: ListColumn
  /** In characters, as sheets measure it; all together fit A4 landscape at a readable scale. */
  width: number
  kind: CellKind
  /** A date as `YYYY-MM-DD`; null for an empty cell. */
  value: (row: ListRow, number: number, words: ListWords) => string | number | null
}

/** The columns of a list as a sheet or CSV; `number` is the row's place in the list, from 1. */
export const listColumns: readonly Column[] = [
  { key: 'number', width: 6, kind: 'whole', value: (_, number) => number },
  { key: 'name', width: 24, kind: 'text', value: (row) => row.name },
  { key: 'kind', width: 8.5, kind: 'centred', value: (row, _, words) => words.kinds[row.kind] },
  { key: 'position', width: 18, kind: 'text', value: (row) => row.position },
  { key: 'unit', width: 20, kind: 'text', value: (row) => row.unit },
  { key: 'form', width: 14, kind: 'text', value: (row) => row.form },
  { key: 'level', width: 10, kind: 'centred', value: (row) => row.levelName },
  { key: 'campaign', width: 15, kind: 'text', value: (row) => row.campaign },
  { key: 'event', width: 19, kind: 'text', value: (row) => row.event },
  { key: 'decisionNumber', width: 12.5, kind: 'centred', value: (row) => row.decisionNumber },
  { key: 'decidedOn', width: 11.5, kind: 'date', value: (row) => row.decidedOn },
  { key: 'issuer', width: 15, kind: 'text', value: (row) => row.issuer },
  { key: 'awardYear', width: 8, kind: 'year', value: (row) => row.awardYear },
  { key: 'citation', width: 24, kind: 'text', value: (row) => row.citation },
  { key: 'rewardAmount', width: 11.5, kind: 'money', value: (row) => row.rewardAmount },
  { key: 'status', width: 10, kind: 'centred', value: (row) => row.status },
  {
    key: 'note',
    width: 7,
    kind: 'centred',
    value: (row, _, words) => (row.sample ? words.sample : ''),
  },
]
