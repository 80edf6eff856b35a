import { useTranslations } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import type { Office } from '@/db/settings/input'
import { type Period, periodLabel, samePeriod, termsHolding } from '@/domain/periods'
import { fold } from '@/domain/text'
import { newestFirst } from './choose-period'
import styles from './controls.module.css'

export type Offered = {
  office: Pick<Office, 'periods' | 'regime'>
  /** Years with awards, in order. */
  years: number[]
}

interface Props extends Offered {
  chosen: Period | undefined
  hrefOf: (period: Period) => string
}

/** Named periods, terms and years with awards, each a link. */
export function PeriodChoices({ office, years, chosen, hrefOf }: Props) {
  const t = useTranslations('dashboard.period')
  const isTerm = ({ name }: Office['periods'][number]) => fold(name).startsWith('nhiem ky')
  const named = newestFirst(office.periods.filter((period) => !isTerm(period)))
  const terms = newestFirst([...office.periods.filter(isTerm), ...termsNotNamed()])
  const link = ({ name, ...period }: Period & { name?: string }) => (
    <PeriodLink
      key={`${name}${periodLabel(period)}`}
      href={hrefOf({ from: period.from, to: period.to })}
      {...{ name, period, chosen }}
    />
  )
  return (
    <>
      {terms.length > 0 && (
        <section>
          <h2>{t('terms')}</h2>
          {terms.map(link)}
        </section>
      )}
      {named.length > 0 && (
        <section>
          <h2>{t('named')}</h2>
          {named.map(link)}
        </section>
      )}
      {years.length > 0 && (
        <section>
          <h2>{t('years')}</h2>
          <div className={styles.years}>
            {[...years].reverse().map((year) => link({ from: year, to: year }))}
          </div>
        </section>
      )}
    </>
  )

  function termsNotNamed() {
    return termsHolding(years, office.regime)
      .filter((term) => !office.periods.some((period) => samePeriod(term, period)))
      .map((term) => ({ ...term, name: t('term', { term: periodLabel(term) }) }))
  }
}

interface LinkProps {
  href: string
  period: Period
  chosen: Period | undefined
  name?: string
}

export function PeriodLink({ href, period, chosen, name }: LinkProps) {
  const label = periodLabel(period)
  return (
    <SoftLink href={href} aria-current={chosen && samePeriod(period, chosen) ? 'true' : undefined}>
      {name ?? label}
      {name && !name.includes(label) && <small>{label}</small>}
    </SoftLink>
  )
}
