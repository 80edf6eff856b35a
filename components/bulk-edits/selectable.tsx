import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SubmitButton } from '@/components/page/link-button'
import { SoftLink } from '@/components/page/soft-link'
import { type AwardFilters, awardsHref } from '@/domain/award-filters'
import styles from './bulk-edits.module.css'

/** The boxes of the rows are sent with the form of this id. */
export const selectForm = 'pick'

type Props = {
  filters: AwardFilters
  /** How many awards the filters find in all. */
  total: number
  on: boolean
  children: ReactNode
}

/**
 * A list of awards whose rows can be ticked, with a bar that leads to the bulk edit. A plain GET form:
 * the bar counts by itself and comes into sight with the first tick, before any script has loaded.
 */
export function Selectable({ filters, total, on, children }: Props) {
  const t = useTranslations('bulkEdits.select')
  if (!on) return children
  return (
    <div className={styles.selectable}>
      {children}
      <form id={selectForm} action="/awards/edit" className={styles.selectBar}>
        {Object.entries(filters).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={String(value)} />
        ))}
        {/* No box ticked is not the same as all that match. */}
        <input type="hidden" name="picked" value="1" />
        <span className={styles.ticked}>{t('ticked')}</span>
        <SubmitButton>{t('edit')}</SubmitButton>
        <SoftLink href={awardsHref(filters, '/awards/edit')}>{t('all', { n: total })}</SoftLink>
      </form>
    </div>
  )
}
