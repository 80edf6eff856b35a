import { Card } from '@/components/page/card'
import type { ExplainedRow } from '@/db/tallies/explain'
import { TallyTable } from './tally-table'

type Props = { title: string; note: string; rows: ExplainedRow[] }

/** Numbers that belong to the one looked at: its parts, or what other sources print of it. */
export function Related({ title, note, rows }: Props) {
  if (rows.length === 0) return null
  return (
    <Card title={title} note={note} flush>
      <TallyTable rows={rows.map((row) => ({ ...row, depth: 0 }))} mayEnter={false} bare />
    </Card>
  )
}
