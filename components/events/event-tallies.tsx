import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import { TallyStateBadge } from '@/components/tallies/state-badge'
import type { ReconciledRow } from '@/components/tallies/tally-table'
import { tallyTitle } from '@/components/tallies/tally-words'
import styles from './events.module.css'

/** What was published of the event, beside the names that are recorded. */
export function EventTallies({ tallies, eventId }: { tallies: ReconciledRow[]; eventId: number }) {
  const t = useTranslations('events')
  const say = useTranslations('tallies')
  const words = useTranslations('vocabulary')
  const format = useFormatter()
  if (tallies.length === 0) return null
  return (
    <Card
      title={t('published')}
      note={
        <Link href={`/tallies?event=${eventId}`} prefetch={false}>
          {t('reconcile')}
        </Link>
      }
    >
      <ul className={styles.tallies}>
        {tallies.map((tally) => (
          <li key={tally.id}>
            <b>{format.number(tally.count)}</b>
            <span>
              <Link href={`/tallies/${tally.id}`} prefetch={false}>
                {tallyTitle(tally, say, words)}
              </Link>
              <small>{[tally.form, tally.source].filter(Boolean).join(' · ')}</small>
            </span>
            <TallyStateBadge tally={tally} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
