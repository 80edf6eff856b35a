import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getOffice } from '@/app/office'
import { getActor } from '@/app/session'
import { LanguageSwitch } from '@/components/frame/language-switch'
import { Logo } from '@/components/frame/logo'
import { Notice } from '@/components/page/notice'
import { one, type Query } from '@/components/page/query'
import { signInAction } from './actions'
import styles from './sign-in.module.css'
import { SignInForm } from './sign-in-form'

export const generateMetadata = async () => ({ title: (await getTranslations('signIn'))('title') })

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [t, common, query, actor, office] = await Promise.all([
    getTranslations('signIn'),
    getTranslations('common'),
    searchParams,
    getActor(),
    getOffice(),
  ])
  if (actor) redirect(actor.mustChangePassword ? '/account' : '/')
  const words = Object.fromEntries(
    (['username', 'password', 'submit'] as const).map((key) => [key, t(key)]),
  )
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
        <h1>{t('title')}</h1>
        {one(query.changed) && <Notice tone="done">{t('passwordChanged')}</Notice>}
        <SignInForm action={signInAction} words={words} next={one(query.next) ?? ''} />
        <p className={styles.help}>{t('help')}</p>
        <LanguageSwitch />
      </div>
    </main>
  )
}
