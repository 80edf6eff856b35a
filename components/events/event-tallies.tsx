import { useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import { TallyStateBadge } from '@/components/tallies/state-badge'
import type { ReconciledRow } from '@/components/tallies/tally-table'
import { countWords, tallyTitle } from '@/components/tallies/tally-words'
import styles from './events.module.css'

/** What was published of the event, beside the names that are recorded. */
export function EventTallies({ tallies, eventId }: { tallies: ReconciledRow[]; eventId: number }) {
  const t = useTranslations('events')
  const say = useTranslations('tallies')
  const words = useTranslations('vocabulary')
  if (tallies.length === 0) return null
  return (
    <Card
      title={t('published')}
      note={<SoftLink href={`/tallies?event=${eventId}`}>{t('reconcile')}</SoftLink>}
    >
      <ul className={styles.tallies}>
        {tallies.map((tally) => (
          <li key={tally.id}>
            <b>{countWords(tally, say)}</b>
            <span>
              {tally.partOfId !== null && `${say('partOf')} `}
              <SoftLink href={`/tallies/${tally.id}`}>{tallyTitle(tally, say, words)}</SoftLink>
              <small>{[tally.form, tally.source].filter(Boolean).join(' · ')}</small>
            </span>
            <TallyStateBadge tally={tally} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
