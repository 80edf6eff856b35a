import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import { type Period, periodLabel, previousPeriod } from '@/domain/periods'
import styles from './controls.module.css'
import { type Offered, PeriodChoices } from './period-choices'
import { RangeForm } from './range-form'
import { dashboardHref, type View } from './view'

interface Props extends Offered {
  view: View
}

/** What the period is compared with: the years just before, or any other period. */
export function CompareControl({ view, office, years }: Props) {
  const t = useTranslations('dashboard.against')
  const before = previousPeriod(view.period)
  const against = view.against ?? before
  const label = t('chosen', { period: periodLabel(against) })
  return (
    <details data-menu className={styles.menu} data-button>
      <summary aria-label={t('label', { chosen: periodLabel(against) })}>
        <span className={styles.chosen}>{label}</span>
        <IconChevronDown size={15} stroke={1.75} aria-hidden />
      </summary>
      <div className={styles.panel} data-wide>
        <section>
          <SoftLink
            href={dashboardHref({ ...view, against: undefined })}
            aria-current={view.against ? undefined : 'true'}
          >
            {t('before')}
            <small>{periodLabel(before)}</small>
          </SoftLink>
        </section>
        <PeriodChoices
          {...{ office, years }}
          chosen={view.against}
          hrefOf={(period: Period) => dashboardHref({ ...view, against: period })}
        />
        <RangeForm
          path="/"
          names={['againstFrom', 'againstTo']}
          period={against}
          kept={{
            from: view.period.from,
            to: view.period.to,
            campaign: view.campaign,
            unit: view.unit,
          }}
          submit={t('show')}
        />
      </div>
    </details>
  )
}
