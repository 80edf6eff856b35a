import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { getOffice } from '@/app/office'
import { LanguageSwitch } from '@/components/frame/language-switch'
import { Logo } from '@/components/frame/logo'
import styles from './sign-in.module.css'

/** What stands around a form for who is not signed in: whose book this is, and the language. */
export async function SignInBox({ title, children }: { title: string; children: ReactNode }) {
  const [common, office] = await Promise.all([getTranslations('common'), getOffice()])
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <p className={styles.brand}>
          <Logo size={34} />
          <span>
            <strong>{common('productName')}</strong>
            {office.name && <small>{office.name}</small>}
          </span>
        </p>
        <h1>{title}</h1>
        {children}
        <LanguageSwitch />
      </div>
    </main>
  )
}
