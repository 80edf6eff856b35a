import { useTranslations } from 'next-intl'
import { drillHref } from '@/components/drill/drill-href'
import { LevelMark } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import type { DashboardData } from '@/db/dashboard/data'
import { periodLabel } from '@/domain/periods'
import { type Honour, honours, type Level, levels, recipientKinds } from '@/domain/vocabulary'
import { Change, Figure } from './figure'
import styles from './level-card.module.css'
import ranked from './ranked.module.css'
import { countedHref, narrowedBy, type View } from './view'

interface Props {
  data: DashboardData
  view: View
}

/** How many, at which level, of which kind: khen thưởng and tuyên dương each by themselves. */
export function LevelCard({ data, view }: Props) {
  const t = useTranslations('dashboard')
  const words = useTranslations('vocabulary')
  const comparable = data.previousTotal.n > 0
  const previous = periodLabel(data.previous)
  return (
    <Card
      title={t('levels.title')}
      note={
        <>
          {t(comparable ? 'levels.against' : 'levels.nothingBefore', { previous })} ·{' '}
          <SoftLink href={drillHref({ period: view.period, f: narrowedBy(view) })}>
            {t('levels.drill')}
          </SoftLink>
        </>
      }
    >
      <table className={styles.table}>
        <caption>{t('levels.caption', { period: periodLabel(data.period) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('levels.level')}</th>
            {recipientKinds.map((kind) => (
              <th key={kind} scope="col" title={words(`kind.${kind}`)}>
                <span className={styles.wide}>{words(`kindShort.${kind}`)}</span>
                <span className={styles.narrow}>{t(`levels.kind.${kind}`)}</span>
              </th>
            ))}
            <th scope="col" data-wide>
              {t('levels.together')}
            </th>
            <th scope="col">{t('levels.change')}</th>
          </tr>
        </thead>
        {honours.map((honour) => (
          <HonourRows key={honour} honour={honour} data={data} view={view} />
        ))}
      </table>
    </Card>
  )
}

/** An honour's own sum and its levels, from the highest down; zeros are shown. */
function HonourRows({ honour, data, view }: Props & { honour: Honour }) {
  const words = useTranslations('vocabulary')
  const counted = levels.some((level) =>
    kindsOf(data, honour, level).some(({ n, before }) => n + before),
  )
  return (
    <tbody>
      <Row head={words(`honour.${honour}`)} levels={levels} strong {...{ honour, data, view }} />
      {counted &&
        levels.map((level) => (
          <Row
            key={level}
            head={
              <SoftLink
                href={drillHref({ period: view.period, f: { ...narrowedBy(view), honour, level } })}
                className={ranked.name}
              >
                <LevelMark level={level} />
                {words(`level.${level}`)}
              </SoftLink>
            }
            levels={[level]}
            {...{ honour, data, view }}
          />
        ))}
    </tbody>
  )
}

interface RowProps extends Props {
  head: React.ReactNode
  honour: Honour
  levels: readonly Level[]
  strong?: boolean
}

function Row({ head, honour, levels: counted, strong, data, view }: RowProps) {
  const kinds = recipientKinds.map((kind, at) => ({
    kind,
    n: sum(counted.map((level) => kindsOf(data, honour, level)[at]?.n ?? 0)),
    before: sum(counted.map((level) => kindsOf(data, honour, level)[at]?.before ?? 0)),
  }))
  const n = sum(kinds.map((kind) => kind.n))
  const before = sum(kinds.map((kind) => kind.before))
  const narrowed = strong ? { honour } : { honour, level: counted[0] }
  return (
    <tr data-strong={strong || undefined}>
      <th scope="row">{head}</th>
      {kinds.map(({ kind, n }) => (
        <td key={kind}>
          <Figure n={n} href={countedHref(view, { ...narrowed, kind })} />
        </td>
      ))}
      <td data-wide>
        <Figure n={n} href={countedHref(view, narrowed)} />
      </td>
      <td>
        <Change n={n} before={before} known={data.previousTotal.n > 0 && n + before > 0} />
      </td>
    </tr>
  )
}

const kindsOf = (data: DashboardData, honour: Honour, level: Level) =>
  recipientKinds.map((kind) => ({
    n: data.figures[honour][level][kind].n,
    before: data.previousFigures[honour][level][kind].n,
  }))

const sum = (numbers: number[]): number => numbers.reduce((all, n) => all + n, 0)
