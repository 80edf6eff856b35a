import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './definition-list.module.css'

export interface Definition {
  label: ReactNode
  /** Null, undefined and '' show as a muted "Chưa có". */
  value: ReactNode
  /** Left out when it has no value, for what most records do not have. */
  optional?: boolean
}

interface Props {
  items: Definition[]
  /** Two columns of pairs where the page is wide. */
  columns?: 1 | 2
}

/** The fields of one record: label at the left, value beside it; under it on a phone. */
export function DefinitionList({ items, columns = 1 }: Props) {
  const t = useTranslations('common')
  const shown = items.filter((item) => !item.optional || !isEmpty(item.value))
  return (
    <dl className={styles.list} data-columns={columns}>
      {shown.map((item, index) => (
        // The fields of a record stand in a fixed order and carry no state.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className={styles.pair}>
          <dt>{item.label}</dt>
          <dd>
            {isEmpty(item.value) ? <span className={styles.none}>{t('none')}</span> : item.value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function isEmpty(value: ReactNode) {
  return value === null || value === undefined || value === ''
}
