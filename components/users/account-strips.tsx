'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import type { UnitAccount } from '@/domain/account-list'
import styles from './paste-accounts.module.css'

export type Strip = UnitAccount & { unit: string }

/** One strip for each unit, to be printed and cut. Shown this once: only the hashes are kept. */
export function AccountStrips({ strips, address }: { strips: Strip[]; address?: string }) {
  const t = useTranslations('users.paste.strips')
  const users = useTranslations('users.handOver')
  const told = strips.every(({ password }) => password !== null)
  useEffect(() => {
    if (!told) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [told])
  return (
    <>
      <div className={styles.above}>
        <Notice tone={told ? 'done' : 'doubt'} title={t('title', { n: strips.length })}>
          {t(told ? 'once' : 'lost')}
        </Notice>
        <div className={styles.buttons}>
          {told && <Button onClick={() => window.print()}>{t('print')}</Button>}
          <LinkButton href="/admin/users">{users('seeAll')}</LinkButton>
        </div>
      </div>
      {told && (
        <ul className={styles.strips}>
          {strips.map(({ id, unit, username, password }) => (
            <li key={id}>
              <h2>{unit}</h2>
              <dl>
                <dt>{t('address')}</dt>
                <dd>{address ?? location.origin}</dd>
                <dt>{t('username')}</dt>
                <dd>{username}</dd>
                <dt>{t('password')}</dt>
                <dd>{password}</dd>
              </dl>
              <p>{t('next')}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
