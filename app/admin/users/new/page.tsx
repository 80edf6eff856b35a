import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { UserForm } from '@/components/users/user-form'
import { createUserPolicy } from '@/db/users/policy'
import { readablePassword } from '@/db/users/readable-password'
import { may } from '@/domain/permissions'
import { createUserAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('users.form'))('newTitle'),
})

export default async function NewUserPage() {
  const [ctx, t] = await Promise.all([readContext(), getTranslations('users')])
  if (!may(ctx.actor, createUserPolicy)) notFound()
  const values = {
    name: '',
    username: '',
    role: 'officer',
    unitId: null,
    password: readablePassword(),
    labels: {},
  }
  return (
    <>
      <PageHead
        title={t('form.newTitle')}
        breadcrumbs={[{ label: t('title'), href: '/admin/users' }]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'users']}>
        <UserForm values={values} send={createUserAction} />
      </Interactive>
    </>
  )
}
