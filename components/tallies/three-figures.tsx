import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import type { ExplainedRow } from '@/db/tallies/explain'
import { Reasons } from './reasons'
import { RecordedNumber } from './recorded-number'
import { TallyStateBadge } from './state-badge'
import styles from './tallies.module.css'
import { countWords, tallyTitle } from './tally-words'

/** "132 công bố · 0 có tên · 132 mẫu", what is still missing, and why. */
export function ThreeFigures({ tally }: { tally: ExplainedRow }) {
  const t = useTranslations('tallies')
  const words = useTranslations('vocabulary')
  const format = useFormatter()
  const recorded = (sample: 'only' | 'none', n: number) => (
    <RecordedNumber
      tally={tally}
      sample={sample}
      n={n}
      label={t(`see.${sample}`, { n: format.number(n), what: tallyTitle(tally, t, words) })}
    />
  )
  const share = tally.count === 0 ? 100 : Math.min(100, (100 * tally.named) / tally.count)
  return (
    <Card edge="gold">
      <div className={styles.three}>
        <div className={styles.figure}>
          <b>{countWords(tally, t)}</b>
          <span>{t('figure.count')}</span>
        </div>
        <div className={styles.figure}>
          <b>{recorded('none', tally.named)}</b>
          <span>{t(`figure.named.${tally.measure}`)}</span>
        </div>
        <div className={styles.figure}>
          <b>{recorded('only', tally.sample)}</b>
          <span>{t('figure.sample')}</span>
        </div>
        <div className={styles.state}>
          <TallyStateBadge tally={tally} />
        </div>
      </div>
      <div className={styles.bar} aria-hidden>
        <i style={{ width: `${share}%` }} />
      </div>
      <Reasons row={tally} />
    </Card>
  )
}
