import { useTranslations } from 'next-intl'
import { Notice } from '@/components/page/notice'
import type { AwardDoubt } from '@/db/awards/doubts'
import { readProblem } from '@/domain/validation'
import { problemOf } from '@/messages/words'
import styles from './awards.module.css'

/** What contradicts in an award of the book, with the reason that was given for it. */
export function DoubtNotice({ doubts, reason }: { doubts: AwardDoubt[]; reason: string | null }) {
  const t = useTranslations('awards.doubt')
  const say = useTranslations()
  if (doubts.length === 0) return null
  return (
    <Notice tone="doubt" title={t('title')}>
      {doubts.map(({ problem, instead }) => (
        <p key={problem} className={styles.doubt}>
          {problemOf(say, readProblem(problem))}{' '}
          {instead.length > 0 && `${t('then')} ${instead.map(({ name }) => name).join(', ')}.`}
        </p>
      ))}
      <p className={styles.doubt}>{reason ? t('reason', { reason }) : t('noReason')}</p>
    </Notice>
  )
}
