import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { FieldForm } from '@/components/fields/field-form'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { getField } from '@/db/fields/queries'
import { updateFieldAction } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('fields.form'))('editTitle'),
})

export default async function EditFieldPage({ params }: Props) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('fields'),
  ])
  const field = await getField(ctx, id)
  if (!field?.can.update) notFound()
  const { name, ordinal, active, version } = field
  return (
    <>
      <PageHead
        title={t('form.editTitle')}
        breadcrumbs={[
          { label: t('catalogue'), href: '/admin/catalogue' },
          { label: t('title'), href: '/admin/catalogue/fields' },
          { label: name, href: `/admin/catalogue/fields/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'fields']}>
        <FieldForm
          values={{ id, version, name, ordinal: String(ordinal), active }}
          send={updateFieldAction}
          id={id}
        />
      </Interactive>
    </>
  )
}
