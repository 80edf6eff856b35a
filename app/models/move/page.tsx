import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { MoveForm } from '@/components/models/move-form'
import { PickedModels } from '@/components/models/picked-models'
import { EmptyState } from '@/components/page/empty-state'
import { Interactive } from '@/components/page/interactive'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { idsOf, type Query } from '@/components/page/query'
import { pickedModels } from '@/db/models/picked'
import { moveModelsPolicy } from '@/db/models/policy'
import { formatDate, todayIn } from '@/domain/dates'
import { stageOrder, stagesToMoveTo } from '@/domain/model-stages'
import { may } from '@/domain/permissions'
import { modelStages } from '@/domain/vocabulary'
import { moveModelsAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('models.move'))('title'),
})

/** The ticked works and models take the same step. */
export default async function MoveModelsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('models'),
  ])
  if (!may(ctx.actor, moveModelsPolicy)) notFound()
  const rows = await pickedModels(ctx, idsOf(query))
  const stages = modelStages.filter((stage) =>
    rows.some((row) => stagesToMoveTo(ctx.actor.role, row.stage).includes(stage)),
  )
  const furthest = Math.max(...rows.map(({ stage }) => stageOrder(stage)))
  const next = stages.find((stage) => stageOrder(stage) > furthest) ?? stages.at(-1)
  return (
    <>
      <PageHead
        title={t('move.title')}
        note={rows.length > 0 && t('move.many', { n: rows.length })}
        breadcrumbs={[{ label: t('title'), href: '/models' }]}
      />
      {next === undefined ? (
        <EmptyState
          title={t('move.nonePicked')}
          action={<LinkButton href="/models">{t('move.toList')}</LinkButton>}
        />
      ) : (
        <>
          <PickedModels rows={rows} />
          <Interactive words={['common', 'form', 'validation', 'vocabulary', 'models']}>
            <MoveForm
              seen={rows.map(({ id, version }) => [id, version])}
              stages={stages}
              values={{ stage: next, on: formatDate(todayIn(new Date())), note: '' }}
              send={moveModelsAction}
              back="/models"
              done={`/models?moved=${rows.length}`}
            />
          </Interactive>
        </>
      )}
    </>
  )
}
