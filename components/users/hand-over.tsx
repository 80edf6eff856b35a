'use client'

import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import styles from './users.module.css'

export type Handed = { id: number; username: string; password: string }

/** What to give to the person, shown once: only the password's hash is kept. */
export function HandOver({ handed, what }: { handed: Handed; what: 'created' | 'reset' }) {
  const t = useTranslations('users.handOver')
  return (
    <div className={styles.handOver}>
      <Notice tone="done" title={t(what)}>
        {t('once')}
      </Notice>
      <dl className={styles.handed}>
        <dt>{t('username')}</dt>
        <dd>{handed.username}</dd>
        <dt>{t('password')}</dt>
        <dd>{handed.password}</dd>
      </dl>
      <p className={styles.next}>{t('next')}</p>
      <div className={styles.links}>
        <LinkButton href={`/admin/users/${handed.id}`} look="red">
          {t('seeAccount')}
        </LinkButton>
        <LinkButton href="/admin/users">{t('seeAll')}</LinkButton>
      </div>
    </div>
  )
}
