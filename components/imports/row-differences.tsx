import { useTranslations } from 'next-intl'
import { type AllWords, wordOf } from '@/messages/words'
import styles from './differences.module.css'
import type { ShownRow } from './shown-row'

/** What the file says otherwise than the book: old and new side by side. */
export function Differences({ differences }: Pick<ShownRow, 'differences'>) {
  const t = useTranslations()
  if (differences.length === 0) return null
  return (
    <ul className={styles.differences}>
      {differences.map((each) => (
        <li key={each.field}>
          {wordOf(t, `imports.field.${each.field}`) ?? each.field}:{' '}
          <del>{said(each.field, each.old, t)}</del> → <ins>{said(each.field, each.new, t)}</ins>
        </li>
      ))}
    </ul>
  )
}

/** Codes are said in words. */
function said(field: string, value: string, t: AllWords): string {
  if (value === '') return '–'
  if (field === 'level') return wordOf(t, `vocabulary.level.${value}`) ?? value
  if (field === 'ownerKind') return wordOf(t, `vocabulary.kind.${value}`) ?? value
  return value
}
