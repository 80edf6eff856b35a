import { useTranslations } from 'next-intl'
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
          {t(`imports.field.${each.field}` as never)}: <del>{said(each.field, each.old, t)}</del> →{' '}
          <ins>{said(each.field, each.new, t)}</ins>
        </li>
      ))}
    </ul>
  )
}

/** Codes are said in words. */
function said(field: string, value: string, t: (key: never) => string): string {
  if (value === '') return '–'
  if (field === 'level') return t(`vocabulary.level.${value}` as never)
  if (field === 'ownerKind') return t(`vocabulary.kind.${value}` as never)
  return value
}
