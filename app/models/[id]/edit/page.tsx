import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { ModelForm } from '@/components/models/model-form'
import { modelValues } from '@/components/models/model-values'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { fieldsByYear } from '@/db/campaign-years/fields'
import { campaignChoices } from '@/db/campaigns/queries'
import { fieldChoices } from '@/db/fields/queries'
import { getModel } from '@/db/models/detail'
import { unbroken } from '@/domain/unbroken'
import { updateModelAction } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('models.form'))('editTitle'),
})

export default async function EditModelPage({ params }: Props) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('models'),
  ])
  const model = await getModel(ctx, id)
  if (!model?.can.update) notFound()
  const [campaigns, fields, byYear] = await Promise.all([
    campaignChoices(ctx),
    fieldChoices(ctx, model.fieldId),
    fieldsByYear(ctx),
  ])
  return (
    <>
      <PageHead
        title={t('form.editTitle')}
        breadcrumbs={[
          { label: t('title'), href: '/models' },
          { label: unbroken(model.title), href: `/models/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'models']}>
        <ModelForm
          values={modelValues(model)}
          campaigns={campaigns.filter((c) => c.registers || c.id === model.campaignId)}
          fields={fields}
          byYear={byYear}
          send={updateModelAction}
          account={ctx.actor.userId}
          id={id}
        />
      </Interactive>
    </>
  )
}
