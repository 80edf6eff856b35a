import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getActor } from '@/app/session'
import { Notice } from '@/components/page/notice'
import { one, type Query } from '@/components/page/query'
import { isHeldBack } from '@/domain/permissions'
import { signInAction } from './actions'
import styles from './sign-in.module.css'
import { SignInBox } from './sign-in-box'
import { SignInForm } from './sign-in-form'

export const generateMetadata = async () => ({ title: (await getTranslations('signIn'))('title') })

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [t, query, actor] = await Promise.all([getTranslations('signIn'), searchParams, getActor()])
  if (actor) redirect(isHeldBack(actor) ? '/account' : '/')
  const words = Object.fromEntries(
    (['username', 'password', 'submit'] as const).map((key) => [key, t(key)]),
  )
  return (
    <SignInBox title={t('title')}>
      {one(query.changed) && <Notice tone="done">{t('passwordChanged')}</Notice>}
      <SignInForm action={signInAction} words={words} next={one(query.next) ?? ''} />
      <p className={styles.help}>{t('help')}</p>
    </SignInBox>
  )
}
