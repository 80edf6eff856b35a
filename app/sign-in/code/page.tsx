import { getTranslations } from 'next-intl/server'
import { one, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { pageAfter } from '../page-after'
import { SignInBox } from '../sign-in-box'
import { giveCodeAction } from './actions'
import { CodeForm } from './code-form'

export const generateMetadata = async () => ({
  title: (await getTranslations('signIn'))('code.title'),
})

export default async function CodePage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, t] = await Promise.all([searchParams, getTranslations('signIn.code')])
  return (
    <SignInBox title={t('title')}>
      <CodeForm
        action={giveCodeAction}
        words={{ code: t('code'), hint: t('hint'), submit: t('submit') }}
        next={pageAfter(one(query.next))}
      />
      <SoftLink href="/sign-in">{t('back')}</SoftLink>
    </SignInBox>
  )
}
