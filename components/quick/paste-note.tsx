'use client'

import { useTranslations } from 'next-intl'
import type { Changed } from './mend-block'
import styles from './notes.module.css'

export type Pasted = { changed: Changed[]; left: string[] }

/** What became of a pasted block on its way: letters that were mended, words that were left out. */
export function PasteNote({ pasted: { changed, left } }: { pasted: Pasted }) {
  const t = useTranslations('quick')
  const [first] = changed
  return (
    <ul className={styles.noteList} role="status">
      {first && <li data-tone="doubt">{t('lettersMended', { n: changed.length, ...first })}</li>}
      {left.length > 0 && (
        <li data-tone="doubt">{t('leftOut', { n: left.length, text: left[0] ?? '' })}</li>
      )}
    </ul>
  )
}
