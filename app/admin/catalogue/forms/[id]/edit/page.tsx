import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { FormEditor } from '@/components/award-forms/form-editor'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { getAwardForm } from '@/db/award-forms/queries'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'
import { updateAwardFormAction } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('awardForms.form'))('editTitle'),
})

export default async function EditAwardFormPage({ params }: Props) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('awardForms'),
  ])
  const form = await getAwardForm(ctx, id)
  if (!form?.can.update) notFound()
  const values = {
    id,
    version: form.version,
    name: form.name,
    kind: form.kind,
    level: form.level ?? '',
    regime: form.regime ?? '',
    recipientKinds: form.recipientKinds,
    onceOnly: form.onceOnly,
    basis: form.basis ?? '',
    validFrom: form.validFrom ? formatDate(form.validFrom) : '',
    validTo: form.validTo ? formatDate(form.validTo) : '',
  }
  return (
    <>
      <PageHead
        title={t('form.editTitle')}
        breadcrumbs={[
          { label: t('catalogue'), href: '/admin/catalogue' },
          { label: t('title'), href: '/admin/catalogue/forms' },
          { label: unbroken(form.name), href: `/admin/catalogue/forms/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'awardForms']}>
        <FormEditor
          values={values}
          send={updateAwardFormAction}
          account={ctx.actor.userId}
          id={id}
        />
      </Interactive>
    </>
  )
}
