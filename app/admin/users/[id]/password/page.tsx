import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { LinkBox } from '@/components/users/link-box'
import { ResetForm } from '@/components/users/reset-form'
import { getUser } from '@/db/users/queries'
import { readablePassword } from '@/db/users/readable-password'
import { makeLinkAction, resetPasswordAction } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('users.form'))('resetTitle'),
})

export default async function ResetPasswordPage({ params }: Props) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('users'),
  ])
  const user = await getUser(ctx, id)
  if (!user) notFound()
  // The own password is changed by knowing it.
  if (id === ctx.actor.userId) redirect('/account')
  return (
    <>
      <PageHead
        title={t('form.resetTitle')}
        breadcrumbs={[
          { label: t('title'), href: '/admin/users' },
          { label: user.name, href: `/admin/users/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'users']}>
        <LinkBox id={id} send={makeLinkAction} address={process.env.SO_VANG_URL} />
        <ResetForm
          id={id}
          username={user.username}
          password={readablePassword()}
          send={resetPasswordAction}
        />
      </Interactive>
    </>
  )
}
