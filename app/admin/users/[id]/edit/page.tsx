import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { UserForm } from '@/components/users/user-form'
import { getUser } from '@/db/users/queries'
import { updateUserAction } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('users.form'))('editTitle'),
})

export default async function EditUserPage({ params }: Props) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('users'),
  ])
  const user = await getUser(ctx, id)
  if (!user) notFound()
  const { version, name, role, unitId, unit, active } = user
  const values = { id, version, name, role, unitId, active, labels: { unitId: unit ?? '' } }
  return (
    <>
      <PageHead
        title={t('form.editTitle')}
        breadcrumbs={[
          { label: t('title'), href: '/admin/users' },
          { label: name, href: `/admin/users/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'users']}>
        <UserForm values={values} send={updateUserAction} id={id} />
      </Interactive>
    </>
  )
}
