import { useFormatter, useTranslations } from 'next-intl'
import { BlockTools } from '@/components/blocks/block-tools'
import { type Bar, StackedBars } from '@/components/chart/stacked-bars'
import { LevelMark } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import type { DashboardData } from '@/db/dashboard/data'
import { type Honour, honours, type Level, levels } from '@/domain/vocabulary'
import { yearsTable } from './tables'
import { countedHref, type View } from './view'
import styles from './years-card.module.css'
import { YearsTable, yearHref } from './years-table'

interface Props {
  data: DashboardData
  view: View
  /** Period and scope, for what is copied and downloaded. */
  about: string
}

/** Awards by year, stacked by level; khen thưởng and tuyên dương each in a drawing of its own. */
export function YearsCard({ data, view, about }: Props) {
  const say = useTranslations()
  const t = useTranslations('dashboard')
  const words = useTranslations('vocabulary')
  const drawn = honours.filter((honour) => data.years.some((year) => totalOf(year, honour) > 0))
  const shown = levels.filter((level) =>
    data.years.some(({ levels: of }) => honours.some((honour) => of[honour][level] > 0)),
  )
  return (
    <Card
      title={t('years.title')}
      note={<Legend shown={shown} />}
      tools={
        drawn.length > 0 && (
          <BlockTools table={yearsTable(data.years, { drawn, shown, about }, say)} />
        )
      }
    >
      {drawn.length === 0 && <p className={styles.nothing}>{t('years.nothing')}</p>}
      <div className={styles.figures}>
        {drawn.map((honour) => (
          <figure key={honour} className={styles.figure}>
            <figcaption>{words(`honour.${honour}`)}</figcaption>
            <HonourBars honour={honour} data={data} view={view} />
          </figure>
        ))}
      </div>
      {drawn.length > 0 && (
        <details className={styles.table}>
          <summary>{t('years.table')}</summary>
          {drawn.map((honour) => (
            <YearsTable key={honour} honour={honour} shown={shown} data={data} view={view} />
          ))}
        </details>
      )}
    </Card>
  )
}

interface BarsProps extends Omit<Props, 'about'> {
  honour: Honour
}

function HonourBars({ honour, data, view }: BarsProps) {
  const t = useTranslations('dashboard')
  const words = useTranslations('vocabulary')
  const format = useFormatter()
  const said = words(`honour.${honour}`)
  const bars = data.years.map((one): Bar => {
    const { year } = one
    const ofYear = { ...view, period: { from: year, to: year } }
    const name = (level: string, n: number) =>
      t('years.bar', { year: String(year), level, honour: said, count: format.number(n) })
    const total = totalOf(one, honour)
    const drillName = t('years.drill', { year: String(year), honour: said })
    return {
      label: String(year),
      labelLink: total > 0 ? { href: yearHref(view, honour, year), name: drillName } : undefined,
      total,
      href: countedHref(ofYear, { honour }),
      name: name(t('years.allLevels'), total),
      // The lowest level carries the others.
      segments: [...levels].reverse().map((level) => ({
        level,
        n: one.levels[honour][level],
        href: countedHref(ofYear, { honour, level }),
        name: name(words(`level.${level}`), one.levels[honour][level]),
      })),
    }
  })
  const label = t('years.label', { honour: said })
  return <StackedBars label={label} bars={bars} height={112} />
}

function Legend({ shown }: { shown: Level[] }) {
  const words = useTranslations('vocabulary')
  return (
    <span className={styles.legend}>
      {shown.map((level) => (
        <span key={level}>
          <LevelMark level={level} />
          {words(`level.${level}`)}
        </span>
      ))}
    </span>
  )
}

const totalOf = (year: DashboardData['years'][number], honour: Honour): number =>
  levels.reduce((all, level) => all + year.levels[honour][level], 0)
