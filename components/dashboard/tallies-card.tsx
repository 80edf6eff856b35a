import { useTranslations } from 'next-intl'
import { BlockTools } from '@/components/blocks/block-tools'
import { StatusBadge } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import { TallyStateBadge } from '@/components/tallies/state-badge'
import { countWords } from '@/components/tallies/tally-words'
import { formatDate } from '@/domain/dates'
import { periodLabel } from '@/domain/periods'
import { recordedHref } from '@/domain/tally-filters'
import { unbroken } from '@/domain/unbroken'
import { Figure } from './figure'
import { keyTallies } from './key-tallies'
import styles from './tallies-card.module.css'
import { type Reconciliation, talliesTable, tallyName } from './tallies-table'
import type { View } from './view'

interface Props {
  tallies: Reconciliation[]
  view: View
  /** Period and scope, for what is copied and downloaded. */
  about: string
}

const shown = 5

/** Those that stand above the table already. */
const shownAbove = (tallies: Reconciliation[]): Set<number> =>
  new Set(keyTallies(tallies).flatMap(({ figures }) => figures.map(({ id }) => id)))

/** What was printed beside what is recorded. A sample stands apart and never closes a gap. */
export function TalliesCard({ tallies, view, about }: Props) {
  const say = useTranslations()
  const t = useTranslations('dashboard.tallies')
  // A part lies within a number that is shown: it takes no line of its own.
  const ids = new Set(tallies.map(({ id }) => id))
  const rows = tallies
    .filter(({ partOfId }) => partOfId === null || !ids.has(partOfId))
    .sort((a, b) => b.missing - a.missing || b.count - a.count)
  const above = shownAbove(tallies)
  const below = rows.filter(({ id }) => !above.has(id))
  const { from, to } = view.period
  const all = `/tallies?from=${from}&to=${to}${view.campaign ? `&campaign=${view.campaign}` : ''}`
  return (
    <Card
      title={t('title')}
      note={
        <span data-leads>
          <SoftLink href={all}>{t('all', { count: tallies.length })} →</SoftLink>
        </span>
      }
      tools={rows.length > 0 && <BlockTools table={talliesTable(rows, about, say)} />}
    >
      {below.length === 0 ? (
        <p className={styles.nothing}>{t(rows.length === 0 ? 'nothing' : 'allAbove')}</p>
      ) : (
        <div className={styles.holder}>
          <table className={styles.table}>
            <caption>{t('title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('tally')}</th>
                <th scope="col">{t('published')}</th>
                <th scope="col">{t('recorded')}</th>
                <th scope="col">{t('state')}</th>
              </tr>
            </thead>
            <tbody>
              {below.slice(0, shown).map((tally) => (
                <TallyLine key={tally.id} tally={tally} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

function TallyLine({ tally }: { tally: Reconciliation }) {
  const t = useTranslations('dashboard.tallies')
  const say = useTranslations('tallies')
  const words = useTranslations()
  const { count, named, sample } = tally
  return (
    <tr>
      <th scope="row">
        <SoftLink href={`/tallies/${tally.id}`} className={styles.name}>
          {unbroken(tallyName(tally, words))}
        </SoftLink>
        <small>
          {periodLabel({ from: tally.yearFrom, to: tally.yearTo })}
          {tally.publishedOn && ` · ${t('printed', { on: formatDate(tally.publishedOn) })}`}
        </small>
      </th>
      <td className={styles.count}>
        {countWords(tally, say)} <small>{t('publishedCount')}</small>
      </td>
      <td className={styles.recorded}>
        <span className={styles.track} aria-hidden>
          {named > 0 && <span style={{ width: `${Math.min(100, (named / count) * 100)}%` }} />}
        </span>
        <span className={styles.figures}>
          <span>
            <Figure n={named} href={recordedHref(tally, 'none')} /> {t(`named.${tally.measure}`)}
          </span>
          {sample > 0 && (
            <span>
              <Figure n={sample} href={recordedHref(tally, 'only')} /> {t('sample')}
            </span>
          )}
        </span>
      </td>
      <td>
        <State tally={tally} />
      </td>
    </tr>
  )
}

function State({ tally }: { tally: Reconciliation }) {
  const t = useTranslations('dashboard.tallies')
  const { measure, missing, over } = tally
  if (tally.indistinct) return <TallyStateBadge tally={tally} />
  if (over > 0) return <StatusBadge tone="doubt">{t('over', { count: over })}</StatusBadge>
  if (missing > 0)
    return <StatusBadge tone="doubt">{t(`missing.${measure}`, { count: missing })}</StatusBadge>
  return <StatusBadge tone="done">{t(`complete.${measure}`)}</StatusBadge>
}
