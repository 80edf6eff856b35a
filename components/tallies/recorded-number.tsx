import { useFormatter } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import type { Tally } from '@/db/tallies/reconcile'
import { recordedHref } from '@/domain/tally-filters'

type Props = { tally: Tally; sample: 'only' | 'none'; n: number; label: string }

/** A count that lists exactly its rows; zero is grey and leads nowhere. */
export function RecordedNumber({ tally, sample, n, label }: Props) {
  const format = useFormatter()
  if (n === 0) return <span style={{ color: 'var(--zero)' }}>0</span>
  return (
    <SoftLink href={recordedHref(tally, sample)} aria-label={label}>
      {format.number(n)}
    </SoftLink>
  )
}
