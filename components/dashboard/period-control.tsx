import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type Period, periodLabel, samePeriod } from '@/domain/periods'
import { newestFirst } from './choose-period'
import styles from './controls.module.css'
import { type Offered, PeriodChoices, PeriodLink } from './period-choices'
import { RangeForm } from './range-form'

interface Props extends Offered {
  period: Period
  hrefOf: (period: Period) => string
  /** The page, and what its address holds besides the years: any two years are typed in a form. */
  path: string
  kept: Record<string, string | number | undefined>
}

/**
 * One control for the period: the latest year and the office's newest named periods in reach, every
 * year, term, named period and any range behind "Chọn kỳ…". Links and a plain form: no script.
 */
export function PeriodControl({ period: shown, hrefOf, path, kept, office, years }: Props) {
  const t = useTranslations('dashboard.period')
  const latest = years.at(-1)
  const near: Period[] = newestFirst(office.periods).slice(0, 2)
  if (latest !== undefined && !near.some((p) => samePeriod(p, { from: latest, to: latest })))
    near.unshift({ from: latest, to: latest })
  const chosen = near.some((period) => samePeriod(period, shown))
  return (
    <nav aria-label={t('label')} className={styles.strip}>
      {near.map((period) => (
        <PeriodLink
          key={periodLabel(period)}
          href={hrefOf({ from: period.from, to: period.to })}
          period={period}
          chosen={shown}
        />
      ))}
      <details data-menu className={styles.menu}>
        <summary data-chosen={!chosen || undefined}>
          <span className={styles.narrow}>{periodLabel(shown)}</span>
          <span className={styles.wide}>{chosen ? t('choose') : periodLabel(shown)}</span>
          <IconChevronDown size={15} stroke={1.75} aria-hidden />
        </summary>
        <div className={styles.panel} data-wide>
          <PeriodChoices {...{ office, years, hrefOf }} chosen={shown} />
          <RangeForm {...{ path, kept }} names={['from', 'to']} period={shown} submit={t('show')} />
        </div>
      </details>
    </nav>
  )
}
