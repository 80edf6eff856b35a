import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import buttons from '@/components/page/button.module.css'
import { hrefWith, type Query } from '@/components/page/query'
import styles from './awards.module.css'

const formats = ['xlsx', 'docx', 'pdf', 'csv'] as const

/** The list as filtered and sorted, as a file. Works before JavaScript does. */
export function ExportMenu({ query }: { query: Query }) {
  const t = useTranslations('awards.export')
  return (
    <details className={styles.menu} data-menu>
      <summary className={buttons.button}>
        <IconDownload size={17} stroke={1.6} aria-hidden /> {t('title')}
      </summary>
      <div className={styles.menuList}>
        {formats.map((format) => (
          <a key={format} href={hrefWith('/awards/export', query, { format, page: null })} download>
            {t(format)}
          </a>
        ))}
      </div>
    </details>
  )
}
