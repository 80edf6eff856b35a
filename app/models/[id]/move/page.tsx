import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { MoveForm } from '@/components/models/move-form'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { getModel } from '@/db/models/detail'
import { formatDate, todayIn } from '@/domain/dates'
import { stageOrder } from '@/domain/model-stages'
import { unbroken } from '@/domain/unbroken'
import { modelStages } from '@/domain/vocabulary'
import { moveModelAction } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('models.move'))('title'),
})

export default async function MoveModelPage({ params }: Props) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('models'),
  ])
  const model = await getModel(ctx, id)
  if (!model || model.can.move.length === 0) notFound()
  const following = modelStages[stageOrder(model.stage) + 1]
  const next = model.can.move.find((stage) => stage === following) ?? model.can.move[0]
  const on = formatDate(todayIn(new Date()))
  return (
    <>
      <PageHead
        title={t('move.title')}
        breadcrumbs={[
          { label: t('title'), href: '/models' },
          { label: unbroken(model.title), href: `/models/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'models']}>
        <MoveForm
          id={id}
          stage={model.stage}
          stages={model.can.move}
          version={model.version}
          values={{ stage: next, on, note: '' }}
          send={moveModelAction}
          back={`/models/${id}`}
          done={`/models/${id}?saved=1`}
        />
      </Interactive>
    </>
  )
}
