import { useTranslations } from 'next-intl'
import { StackedBars } from '@/components/chart/stacked-bars'
import { LevelMark } from '@/components/page/badge'
import type { Copy } from '@/db/models/spread'
import { levels } from '@/domain/vocabulary'
import styles from './models.module.css'

/** Copies by the year in which they were registered, by level; each year opens its rows below. */
export function SpreadChart({ id, copies }: { id: number; copies: Copy[] }) {
  const t = useTranslations('models.spread')
  const words = useTranslations('vocabulary')
  const years = copies.map(({ year }) => year)
  const [from, to] = [Math.min(...years), Math.max(...years)]
  const bars = Array.from({ length: to - from + 1 }, (_, at) => {
    const year = from + at
    const own = copies.filter((copy) => copy.year === year)
    const href = `/models/${id}/spread?year=${year}#copies`
    const label = String(year)
    return {
      label,
      total: own.length,
      href,
      name: t('bar', { year: label, n: own.length }),
      segments: [null, ...[...levels].reverse()].map((level) => {
        const n = own.filter((copy) => copy.level === level).length
        const said = level === null ? t('noLevel') : words(`levelFull.${level}`)
        return {
          level: level ?? 'none',
          n,
          href,
          name: t('segment', { year: label, level: said, n }),
        }
      }),
    }
  })
  const shown = levels.filter((level) => copies.some((copy) => copy.level === level))
  return (
    <>
      <p className={styles.legend}>
        {shown.map((level) => (
          <span key={level}>
            <LevelMark level={level} /> {words(`levelFull.${level}`)}
          </span>
        ))}
        {copies.some((copy) => copy.level === null) && (
          <span>
            <span className={styles.unknown} aria-hidden /> {t('noLevel')}
          </span>
        )}
      </p>
      <StackedBars label={t('byYear')} bars={bars} height={120} />
    </>
  )
}
