import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import buttons from '@/components/page/button.module.css'
import { hrefWith, type Query } from '@/components/page/query'
import styles from './listing.module.css'

export type FileFormat = 'xlsx' | 'csv' | 'docx' | 'pdf'

type Props = {
  path: string
  query: Query
  formats: readonly FileFormat[]
  /** The columns on screen, when they were chosen. */
  columns: string | null
  /** Whether the reader may ask for the numbers of people, which files leave out. */
  numbers?: boolean
}

/** The list as filtered, sorted and with its columns, as a file. Works before JavaScript does. */
export function ExportMenu({ path, query, formats, columns, numbers }: Props) {
  const t = useTranslations('listing.export')
  const href = (changes: Record<string, string>) =>
    hrefWith(`${path}/export`, query, { ...changes, columns, page: null, size: null })
  return (
    <details className={styles.menu} data-menu>
      <summary className={buttons.button}>
        <IconDownload size={17} stroke={1.6} aria-hidden /> {t('title')}
      </summary>
      <div className={styles.panel}>
        {formats.map((format) => (
          <a key={format} href={href({ format })} download>
            {t(format)}
          </a>
        ))}
        {numbers && (
          <a href={href({ format: 'xlsx', numbers: 'yes' })} download>
            {t('withNumbers')}
            <small>{t('withNumbersHint')}</small>
          </a>
        )}
      </div>
    </details>
  )
}
