import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/page/link-button'
import type { AwardOptions } from '@/db/awards/options'
import type { AwardFilters } from '@/domain/award-filters'
import { awardStatuses, honours, levels, recipientKinds, regimes } from '@/domain/vocabulary'
import styles from './awards.module.css'

type Choice = { value: string | number; label: string }

/** All conditions at once, as a plain GET form; what it does not show is carried along. */
export function FilterForm({ filters, options }: { filters: AwardFilters; options: AwardOptions }) {
  const t = useTranslations('awards')
  const words = useTranslations('vocabulary')
  const codes = (list: readonly string[], group: string): Choice[] =>
    list.map((value) => ({ value, label: words(`${group}.${value}` as never) }))
  const named = (list: { id: number; name: string }[]): Choice[] =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  const choices: [keyof AwardFilters, Choice[]][] = [
    ['level', codes(levels, 'level')],
    ['kind', codes(recipientKinds, 'kind')],
    ['campaign', named(options.campaigns)],
    ['form', named(options.forms)],
    ['honour', codes(honours, 'honour')],
    ['regime', codes(regimes, 'regime')],
    ['status', codes(awardStatuses, 'status')],
    [
      'sample',
      (['only', 'none'] as const).map((v) => ({ value: v, label: t(`filter.sampleIs.${v}`) })),
    ],
  ]
  const { q, unit, event, decision, individual, model } = filters
  return (
    <form action="/awards" className={styles.filterForm}>
      {Object.entries({ q, unit, event, decision, individual, model }).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          {t(`filter.${name}Year`)}
          <input
            name={name}
            inputMode="numeric"
            defaultValue={filters[name] ?? filters.year}
            className={styles.field}
          />
        </label>
      ))}
      {choices.map(([name, list]) => (
        <label key={name}>
          {t(`filter.${name}` as never)}
          <select name={name} defaultValue={filters[name] ?? ''} className={styles.field}>
            <option value="">{t('filter.any')}</option>
            {list.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <footer>
        <SubmitButton>{t('filter.apply')}</SubmitButton>
      </footer>
    </form>
  )
}
