import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from './pager.module.css'
import { hrefWith, type Query } from './query'
import { SoftLink } from './soft-link'

interface Props {
  path: string
  query: Query
  /** From 1. */
  page: number
  pageSize: number
  /** The exact number of rows of all pages. */
  total: number
}

/** "1–50 trong 353" with the links to the pages beside it. */
export function Pager({ path, query, page, pageSize, total }: Props) {
  const t = useTranslations('common.pager')
  const first = (page - 1) * pageSize + 1
  const last = Math.min(page * pageSize, total)
  const href = (to: number) => hrefWith(path, query, { page: to === 1 ? null : to })
  return (
    <nav className={styles.pager} aria-label={t('label')}>
      <span>{first > total ? t('empty') : t('range', { first, last, total })}</span>
      {total > pageSize && (
        <>
          <Step label={t('previous')} href={page > 1 ? href(page - 1) : undefined} back />
          <Step label={t('next')} href={last < total ? href(page + 1) : undefined} />
        </>
      )}
    </nav>
  )
}

function Step({ label, href, back }: { label: string; href?: string; back?: boolean }) {
  const Icon = back ? IconChevronLeft : IconChevronRight
  const icon = <Icon size={17} stroke={2} aria-hidden />
  return href ? (
    <SoftLink className={styles.step} href={href} rel={back ? 'prev' : 'next'} aria-label={label}>
      {icon}
    </SoftLink>
  ) : (
    <span className={styles.step} aria-hidden>
      {icon}
    </span>
  )
}
