import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type Period, periodLabel, samePeriod } from '@/domain/periods'
import { newestFirst } from './choose-period'
import styles from './controls.module.css'
import { type Offered, PeriodChoices, PeriodLink } from './period-choices'
import { RangeForm } from './range-form'

interface Props extends Offered {
  period: Period
  /** No period is chosen: `period` is only what a range begins with. */
  unchosen?: boolean
  hrefOf: (period: Period) => string
  /** The page, and what its address holds besides the years: any two years are typed in a form. */
  path: string
  kept: Record<string, string | number | undefined>
}

/**
 * One control for the period: the latest year and the office's newest named periods in reach, every
 * year, term, named period and any range behind "Chọn kỳ…". Links and a plain form: no script.
 */
export function PeriodControl({ period, unchosen, hrefOf, path, kept, office, years }: Props) {
  const t = useTranslations('dashboard.period')
  const latest = years.at(-1)
  const near: Period[] = newestFirst(office.periods).slice(0, 2)
  if (latest !== undefined && !near.some((p) => samePeriod(p, { from: latest, to: latest })))
    near.unshift({ from: latest, to: latest })
  const shown = unchosen ? undefined : period
  const isNear = !shown || near.some((one) => samePeriod(one, shown))
  return (
    <nav aria-label={t('label')} className={styles.strip}>
      {near.map((one) => (
        <PeriodLink
          key={periodLabel(one)}
          href={hrefOf({ from: one.from, to: one.to })}
          period={one}
          chosen={shown}
        />
      ))}
      <details data-menu className={styles.menu}>
        <summary data-chosen={!isNear || undefined}>
          <span className={styles.narrow}>{shown ? periodLabel(shown) : t('choose')}</span>
          <span className={styles.wide}>{isNear ? t('choose') : periodLabel(period)}</span>
          <IconChevronDown size={15} stroke={1.75} aria-hidden />
        </summary>
        <div className={styles.panel} data-wide>
          <PeriodChoices {...{ office, years, hrefOf }} chosen={shown} />
          <RangeForm
            {...{ path, kept }}
            names={['from', 'to']}
            period={period}
            submit={t('show')}
          />
        </div>
      </details>
    </nav>
  )
}
