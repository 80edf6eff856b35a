import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AttachmentsPage } from '@/app/attachments/attachments-page'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { getModel } from '@/db/models/detail'
import { unbroken } from '@/domain/unbroken'

type Props = { params: Promise<{ id: string; step: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('attachments'))('title'),
})

/** What shows that a model came to a stage: photos and files of that step. */
export default async function StepEvidencePage({ params }: Props) {
  const [id, stepId, ctx, t, words] = await Promise.all([
    recordId(params),
    recordId(params.then(({ step }) => ({ id: step }))),
    readContext(),
    getTranslations('models'),
    getTranslations('vocabulary.modelStage'),
  ])
  const model = await getModel(ctx, id)
  const step = model?.steps.find((row) => row.id === stepId)
  if (!model || !step) notFound()
  return (
    <AttachmentsPage
      ownerNoun="modelStage"
      ownerId={stepId}
      breadcrumbs={[
        { label: t('title'), href: '/models' },
        { label: unbroken(model.title), href: `/models/${id}` },
        { label: words(step.stage), href: `/models/${id}#steps` },
      ]}
    />
  )
}
