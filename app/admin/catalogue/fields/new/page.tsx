import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { FieldForm } from '@/components/fields/field-form'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { createFieldPolicy } from '@/db/fields/policy'
import { nextOrdinal } from '@/db/fields/queries'
import { may } from '@/domain/permissions'
import { createFieldAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('fields.form'))('newTitle'),
})

export default async function NewFieldPage() {
  const [ctx, t] = await Promise.all([readContext(), getTranslations('fields')])
  if (!may(ctx.actor, createFieldPolicy)) notFound()
  const ordinal = String(await nextOrdinal(ctx))
  return (
    <>
      <PageHead
        title={t('form.newTitle')}
        breadcrumbs={[
          { label: t('catalogue'), href: '/admin/catalogue' },
          { label: t('title'), href: '/admin/catalogue/fields' },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'fields']}>
        <FieldForm values={{ name: '', ordinal }} send={createFieldAction} />
      </Interactive>
    </>
  )
}
