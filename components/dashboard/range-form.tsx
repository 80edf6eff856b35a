import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/page/link-button'
import { earliestYear } from '@/domain/dates'
import type { Period } from '@/domain/periods'
import styles from './controls.module.css'

interface Props {
  path: string
  /** The names under which the two years are sent. */
  names: readonly [from: string, to: string]
  period: Period
  /** What else the address holds. */
  kept: Record<string, string | number | undefined>
  submit: string
}

/** Any two years, typed: a plain form that makes an address. */
export function RangeForm({ path, names, period, kept, submit }: Props) {
  const t = useTranslations('dashboard.period')
  return (
    <form action={path} className={styles.range}>
      {Object.entries(kept).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {(['from', 'to'] as const).map((end, at) => (
        <label key={end}>
          {t(end)}
          <input
            type="number"
            name={names[at]}
            required
            min={earliestYear}
            max={2100}
            defaultValue={period[end]}
          />
        </label>
      ))}
      <SubmitButton>{submit}</SubmitButton>
    </form>
  )
}
