import { IconDotsVertical } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { BlockTable } from '@/domain/block-table'
import { BlockButtons } from './block-buttons'
import styles from './block-tools.module.css'
import './print-block.css'

/**
 * The menu of a block of figures: copies it as a table, downloads it, prints it alone. For the `tools`
 * of a `Card`, or in the head of a page that is one block. On paper, the period stands in its place.
 */
export function BlockTools({ table }: { table: BlockTable }) {
  const t = useTranslations('blocks')
  const label = t('menu', { title: table.title })
  return (
    <>
      <p className={styles.about}>{table.about}</p>
      <details data-menu className={styles.menu}>
        <summary aria-label={label} title={t('hint')}>
          <IconDotsVertical size={16} stroke={1.75} aria-hidden />
        </summary>
        <div className={styles.panel}>
          <BlockButtons
            table={table}
            words={{
              copy: t('copy'),
              copied: t('copied'),
              notCopied: t('notCopied'),
              download: t('download'),
              notDownloaded: t('notDownloaded'),
              print: t('print'),
            }}
          />
        </div>
      </details>
    </>
  )
}
