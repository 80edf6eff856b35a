import { useTranslations } from 'next-intl'
import { BlockTools } from '@/components/blocks/block-tools'
import { drillHref } from '@/components/drill/drill-href'
import { LevelMark } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import type { DashboardData } from '@/db/dashboard/data'
import { periodLabel } from '@/domain/periods'
import { honours, recipientKinds } from '@/domain/vocabulary'
import { Change, Figure } from './figure'
import styles from './level-card.module.css'
import { isZero, type LevelLine, levelLines } from './level-lines'
import ranked from './ranked.module.css'
import { levelTable } from './tables'
import { countedHref, narrowedBy, type View } from './view'

interface Props {
  data: DashboardData
  view: View
  /** Period and scope, for what is copied and downloaded. */
  about: string
}

/**
 * How many, at which level, of which kind: khen thưởng and tuyên dương each by themselves. Lines of
 * nothing but zeros are folded behind their number.
 */
export function LevelCard({ data, view, about }: Props) {
  const say = useTranslations()
  const t = useTranslations('dashboard')
  const comparable = data.previousTotal.n > 0
  const previous = periodLabel(data.previous)
  const lines = levelLines(data)
  const counted = lines.filter((line) => !isZero(line))
  const zero = lines.filter(isZero)
  return (
    <Card
      title={t('levels.title')}
      note={
        <>
          {t(comparable ? 'levels.against' : 'levels.nothingBefore', { previous })}
          <span data-leads>
            {' · '}
            <SoftLink href={drillHref({ period: view.period, f: narrowedBy(view) })}>
              {t('levels.drill')}
            </SoftLink>
          </span>
        </>
      }
      tools={<BlockTools table={levelTable([...counted, ...zero], { about, previous }, say)} />}
    >
      {counted.length > 0 && (
        <table className={styles.table}>
          <caption>{t('levels.caption', { period: periodLabel(data.period) })}</caption>
          <Head />
          {honours.map((honour) => (
            <tbody key={honour}>
              {counted
                .filter((line) => line.honour === honour)
                .map((line) => (
                  <Row key={line.level} line={line} view={view} />
                ))}
            </tbody>
          ))}
        </table>
      )}
      {zero.length > 0 && (
        <details className={styles.zero}>
          <summary>{t('levels.zero', { count: zero.length })}</summary>
          <table className={styles.table}>
            <caption>{t('levels.zero', { count: zero.length })}</caption>
            <Head />
            <tbody>
              {zero.map((line) => (
                <Row key={`${line.honour} ${line.level}`} line={line} view={view} whole />
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Card>
  )
}

function Head() {
  const t = useTranslations('dashboard.levels')
  const words = useTranslations('vocabulary')
  return (
    <thead>
      <tr>
        <th scope="col">{t('level')}</th>
        {recipientKinds.map((kind) => (
          <th key={kind} scope="col" title={words(`kind.${kind}`)}>
            <span className={styles.wide}>{words(`kindShort.${kind}`)}</span>
            <span className={styles.narrow}>{t(`kind.${kind}`)}</span>
          </th>
        ))}
        <th scope="col" data-wide>
          {t('together')}
        </th>
        <th scope="col">{t('change')}</th>
      </tr>
    </thead>
  )
}

interface RowProps {
  line: LevelLine
  view: View
  /** Outside its group: says also whether it is khen thưởng or tuyên dương. */
  whole?: boolean
}

function Row({ line, view, whole }: RowProps) {
  const words = useTranslations('vocabulary')
  const { honour, level, kinds, n, before, known } = line
  const narrowed = level ? { honour, level } : { honour }
  return (
    <tr data-strong={!level || undefined}>
      <th scope="row">
        {level ? (
          <SoftLink
            href={drillHref({ period: view.period, f: { ...narrowedBy(view), honour, level } })}
            className={ranked.name}
          >
            <LevelMark level={level} />
            {words(`level.${level}`)}
            {whole && <small>{words(`honour.${honour}`)}</small>}
          </SoftLink>
        ) : (
          words(`honour.${honour}`)
        )}
      </th>
      {kinds.map(({ kind, n }) => (
        <td key={kind}>
          <Figure n={n} href={countedHref(view, { ...narrowed, kind })} />
        </td>
      ))}
      <td data-wide>
        <Figure n={n} href={countedHref(view, narrowed)} />
      </td>
      <td>
        <Change n={n} before={before} known={known} />
      </td>
    </tr>
  )
}
