import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { FormEditor } from '@/components/award-forms/form-editor'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { createAwardFormPolicy } from '@/db/award-forms/policy'
import { may } from '@/domain/permissions'
import { createAwardFormAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('awardForms.form'))('newTitle'),
})

const empty = {
  name: '',
  kind: '',
  level: '',
  regime: '',
  recipientKinds: ['collective', 'individual'],
  onceOnly: false,
  basis: '',
  validFrom: '',
  validTo: '',
}

export default async function NewAwardFormPage() {
  const [ctx, t] = await Promise.all([readContext(), getTranslations('awardForms')])
  if (!may(ctx.actor, createAwardFormPolicy)) notFound()
  return (
    <>
      <PageHead
        title={t('form.newTitle')}
        breadcrumbs={[
          { label: t('catalogue'), href: '/admin/catalogue' },
          { label: t('title'), href: '/admin/catalogue/forms' },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'awardForms']}>
        <FormEditor values={empty} send={createAwardFormAction} account={ctx.actor.userId} />
      </Interactive>
    </>
  )
}
