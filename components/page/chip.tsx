import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './chip.module.css'
import { SoftLink } from './soft-link'

interface Props {
  /** What is filtered: "Cấp". */
  label: string
  /** By what: "Quận". */
  value: string
  /** The address of the list without this filter. */
  removeHref: string
}

/** A filter in force, which says what it does and is taken off by its cross. */
export function Chip({ label, value, removeHref }: Props) {
  const t = useTranslations('common')
  return (
    <span className={styles.chip}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{value}</span>
      <SoftLink
        href={removeHref}
        className={styles.remove}
        aria-label={t('removeFilter', { filter: `${label} ${value}` })}
      >
        <IconX size={15} stroke={1.75} aria-hidden />
      </SoftLink>
    </span>
  )
}

/** The row above a list: chips and what adds filters at the left, a search field at the right. */
export function ChipBar({ children, end }: { children?: ReactNode; end?: ReactNode }) {
  return (
    <div className={styles.bar}>
      <div className={styles.chips}>{children}</div>
      {end}
    </div>
  )
}
