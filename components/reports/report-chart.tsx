import { useTranslations } from 'next-intl'
import { StackedBars } from '@/components/chart/stacked-bars'
import { LevelMark } from '@/components/page/badge'
import { display } from '@/domain/report/display'
import type { Block } from '@/domain/report/types'
import { levels } from '@/domain/vocabulary'
import styles from './reports.module.css'

/** The drawing of a report, each bar a link to what it counts. */
export function ReportChart({ chart }: { chart: Extract<Block, { kind: 'chart' }> }) {
  const t = useTranslations('reports')
  const words = useTranslations('vocabulary')
  const shown = levels.filter((level) =>
    chart.bars.some(({ segments }) => segments.some((one) => one.level === level && one.n > 0)),
  )
  const bars = chart.bars.map(({ label, href, segments }) => {
    const total = segments.reduce((sum, { n }) => sum + n, 0)
    return {
      label,
      total,
      href,
      name: t('bar', { label, level: t('allLevels'), n: total }),
      segments: segments.map(({ level, n, href: own }) => ({
        level,
        n,
        href: own,
        name: t('bar', { label, level: words(`level.${level}`), n }),
      })),
    }
  })
  return (
    <figure className={styles.chart}>
      <figcaption>
        {display(chart.caption)}
        <span className={styles.legend}>
          {shown.map((level) => (
            <span key={level}>
              <LevelMark level={level} /> {words(`level.${level}`)}
            </span>
          ))}
        </span>
      </figcaption>
      <StackedBars label={chart.caption} bars={bars} height={150} />
    </figure>
  )
}
