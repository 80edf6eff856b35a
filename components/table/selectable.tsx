import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SubmitButton } from '@/components/page/link-button'
import { PickedTools } from './picked-tools'
import { selectForm } from './select-of'
import styles from './selectable.module.css'

type Props = {
  /** What the list is called, on top of what is copied or downloaded. */
  title: string
  /** Pages that do something with the ticked rows: `?ids=1&ids=2&picked=1`; without any, no bar. */
  jobs: { href: string; label: string }[]
  /** Sent along with the ids: what the list is narrowed by. */
  filters?: Record<string, unknown>
  /** Besides: a link for all that match. */
  children?: ReactNode
  table: ReactNode
}

/**
 * A list whose rows can be ticked, with a bar for what is done with them. A plain GET form: the bar
 * counts by itself and comes into sight with the first tick, before any script has loaded.
 */
export function Selectable({ title, jobs, filters = {}, children, table }: Props) {
  const t = useTranslations('table')
  if (jobs.length === 0) return table
  return (
    <div className={styles.width}>
      <div className={styles.selectable}>
        {table}
        <form id={selectForm} action={jobs[0]?.href} className={styles.selectBar}>
          {Object.entries(filters).map(([key, value]) => (
            <input key={key} type="hidden" name={key} value={String(value)} />
          ))}
          {/* No box ticked is not the same as all that match. */}
          <input type="hidden" name="picked" value="1" />
          <span className={styles.ticked}>{t('ticked')}</span>
          {jobs.map(({ href, label }) => (
            <SubmitButton key={href} formAction={href}>
              {label}
            </SubmitButton>
          ))}
          <span className={styles.tools}>
            <PickedTools
              form={selectForm}
              title={title}
              words={{
                copy: t('copy'),
                copied: t('copied'),
                notCopied: t('notCopied'),
                download: t('download'),
                notDownloaded: t('notDownloaded'),
                picked: t.raw('picked'),
              }}
            />
          </span>
          {children}
        </form>
      </div>
    </div>
  )
}
