import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/page/notice'
import { one, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { findLink } from '@/db/users/password-link'
import { SignInBox } from '../sign-in-box'
import { takeLinkAction } from './actions'
import { LinkForm } from './link-form'

export const generateMetadata = async () => ({
  title: (await getTranslations('signIn'))('link.title'),
  // The address is as good as a password until it is used.
  referrer: 'no-referrer' as const,
})

/** Where a one-time link leads: looking at it does not use it. */
export default async function LinkPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, t, problems] = await Promise.all([
    searchParams,
    getTranslations('signIn.link'),
    getTranslations('validation'),
  ])
  const token = one(query.link) ?? ''
  const user = await findLink(token, new Date())
  return (
    <SignInBox title={t('title')}>
      {user ? (
        <>
          <p>{t('who', { username: user.username, name: user.name })}</p>
          <LinkForm
            action={takeLinkAction}
            words={{
              new: t('new'),
              newHint: t('newHint'),
              repeated: t('repeated'),
              submit: t('submit'),
            }}
            token={token}
            username={user.username}
          />
        </>
      ) : (
        <Notice tone="error">{problems('linkSpent')}</Notice>
      )}
      <SoftLink href="/sign-in">{t('toSignIn')}</SoftLink>
    </SignInBox>
  )
}
