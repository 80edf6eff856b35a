import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/page/link-button'
import { SoftLink } from '@/components/page/soft-link'
import type { Office } from '@/db/settings/input'
import { earliestYear } from '@/domain/dates'
import { type Period, periodLabel } from '@/domain/periods'
import { newestFirst, samePeriod } from './choose-period'
import styles from './controls.module.css'
import { dashboardHref, type View } from './view'

interface Props {
  view: View
  named: Office['periods']
  /** Years with awards, in order. */
  years: number[]
}

/**
 * One control for the period: the latest year and the office's newest named periods in reach, every
 * year, every named period and any range behind "Chọn kỳ…". Links and a plain form: no script.
 */
export function PeriodControl({ view, named, years }: Props) {
  const t = useTranslations('dashboard.period')
  const byNewness = newestFirst(named)
  const latest = years.at(-1)
  const near: Period[] = byNewness.slice(0, 2)
  if (latest !== undefined && !near.some((p) => samePeriod(p, { from: latest, to: latest })))
    near.unshift({ from: latest, to: latest })
  const chosen = near.some((period) => samePeriod(period, view.period))
  return (
    <nav aria-label={t('label')} className={styles.strip}>
      {near.map((period) => (
        <PeriodLink key={periodLabel(period)} view={view} period={period} />
      ))}
      <details data-menu className={styles.menu}>
        <summary data-chosen={!chosen || undefined}>
          <span className={styles.narrow}>{periodLabel(view.period)}</span>
          <span className={styles.wide}>{chosen ? t('choose') : periodLabel(view.period)}</span>
          <IconChevronDown size={15} stroke={1.75} aria-hidden />
        </summary>
        <div className={styles.panel} data-wide>
          {byNewness.length > 0 && (
            <section>
              <h2>{t('named')}</h2>
              {byNewness.map(({ name, from, to }) => (
                <PeriodLink
                  key={`${name}${from}${to}`}
                  view={view}
                  period={{ from, to }}
                  name={name}
                />
              ))}
            </section>
          )}
          {years.length > 0 && (
            <section>
              <h2>{t('years')}</h2>
              <div className={styles.years}>
                {[...years].reverse().map((year) => (
                  <PeriodLink key={year} view={view} period={{ from: year, to: year }} />
                ))}
              </div>
            </section>
          )}
          <RangeForm view={view} />
        </div>
      </details>
    </nav>
  )
}

function PeriodLink({ view, period, name }: { view: View; period: Period; name?: string }) {
  const label = periodLabel(period)
  return (
    <SoftLink
      href={dashboardHref({ ...view, period })}
      aria-current={samePeriod(period, view.period) ? 'true' : undefined}
    >
      {name ?? label}
      {name && !name.includes(label) && <small>{label}</small>}
    </SoftLink>
  )
}

function RangeForm({ view }: { view: View }) {
  const t = useTranslations('dashboard.period')
  return (
    <form action="/" className={styles.range}>
      {view.campaign !== undefined && <input type="hidden" name="campaign" value={view.campaign} />}
      {view.unit !== undefined && <input type="hidden" name="unit" value={view.unit} />}
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          {t(name)}
          <input
            type="number"
            name={name}
            required
            min={earliestYear}
            max={2100}
            defaultValue={view.period[name]}
          />
        </label>
      ))}
      <SubmitButton>{t('show')}</SubmitButton>
    </form>
  )
}
