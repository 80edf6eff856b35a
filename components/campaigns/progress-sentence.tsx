import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { SoftLink } from '@/components/page/soft-link'
import type { Board } from '@/db/campaign-years/progress'
import type { CampaignYearDetail } from '@/db/campaign-years/queries'
import { formatDate } from '@/domain/dates'
import { modelsHref } from '@/domain/model-filters'
import { isShown, type ProgressShow } from '@/domain/progress'
import styles from './progress.module.css'

type Props = { board: Board; year: CampaignYearDetail; path: string }

/** What a leader is told first, every number a link to exactly the rows that it counts. */
export function ProgressSentence({ board, year, path }: Props) {
  const t = useTranslations('campaignYears.sentence')
  const { counts, expected, models } = board
  const to = (show: ProgressShow) => (words: ReactNode) => (
    <SoftLink href={`${path}?show=${show}`}>{words}</SoftLink>
  )
  const toModels = (words: ReactNode) => (
    <SoftLink href={modelsHref({ campaign: year.campaignId, year: year.year })}>{words}</SoftLink>
  )
  const few: [ProgressShow, ReactNode][] = [
    ['sent', t.rich('sent', { n: counts.sent, to: to('sent') })],
    ['returned', t.rich('returned', { n: counts.returned, to: to('returned') })],
    ['late', t.rich('late', { n: counts.late, to: to('late') })],
  ]
  const said = few.filter(([show]) => counts[show] > 0)
  return (
    <>
      <p className={styles.sentence}>
        {counts.accepted === 0
          ? t('noneYet', { expected })
          : counts.beyond > 0
            ? t.rich('withBeyond', {
                registered: counts.registered,
                expected,
                beyond: counts.beyond,
                models,
                to: to('registered'),
                toBeyond: to('beyond'),
                toModels,
              })
            : t.rich('registered', {
                registered: counts.registered,
                expected,
                models,
                to: to('registered'),
                toModels,
              })}
        {said.map(([show, words]) => (
          <Fragment key={show}>; {words}</Fragment>
        ))}
        {', '}
        {counts.unsent === 0
          ? t('allSent')
          : t.rich(isSubset(board) ? 'unsentOfLate' : 'unsent', {
              n: counts.unsent,
              to: to('unsent'),
            })}
        .
      </p>
      <p className={styles.basis}>{t('basis', { date: formatDate(year.deadline) })}</p>
    </>
  )
}

/** Once the deadline has passed, who has not sent is among the late: a part of them, no addend. */
const isSubset = ({ rows }: Board): boolean =>
  rows.filter((row) => isShown(row, 'unsent')).every((row) => row.late > 0)
