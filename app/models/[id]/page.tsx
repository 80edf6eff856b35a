import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { undoChangeAction } from '@/app/history/actions'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { HistoryList } from '@/components/history/history-list'
import { SavedNotice } from '@/components/history/saved-notice'
import { CarryOn } from '@/components/models/carry-on'
import { ModelFacts } from '@/components/models/model-facts'
import { ModelAwards, ModelCopies } from '@/components/models/model-links'
import { ModelYears } from '@/components/models/model-years'
import styles from '@/components/models/models.module.css'
import { StageBadge } from '@/components/models/stage-badge'
import { StageTrack } from '@/components/models/stage-track'
import { StepList } from '@/components/models/step-list'
import { SampleBadge } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { Interactive } from '@/components/page/interactive'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { historyOf } from '@/db/audit/queries'
import { lastUndoable } from '@/db/audit/undoable'
import { proposeAwardPolicy } from '@/db/awards/policy'
import { getModel } from '@/db/models/detail'
import { may } from '@/domain/permissions'
import { unbroken } from '@/domain/unbroken'
import { carryOnModelsAction } from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async ({ params }: Props) => {
  const model = await getModel(await readContext(), await recordId(params))
  return { title: model?.title }
}

export default async function ModelPage({ params, searchParams }: Props) {
  const [id, ctx, t, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('models'),
    searchParams,
  ])
  const model = await getModel(ctx, id)
  if (!model) notFound()
  const history = await historyOf(
    ctx,
    'model',
    id,
    model.steps.map((step) => ({ noun: 'modelStage', id: step.id })),
  )
  const undo = one(query.saved) ? await lastUndoable(ctx, 'model', id) : undefined
  return (
    <>
      <PageHead
        title={unbroken(model.title)}
        note={
          <>
            <StageBadge stage={model.stage} /> {model.sample && <SampleBadge />}
          </>
        }
        breadcrumbs={[{ label: t('title'), href: '/models' }]}
        actions={
          <>
            <LinkButton href={`/models/${id}/spread`}>{t('spread.title')}</LinkButton>
            {may(ctx.actor, proposeAwardPolicy) && (
              <LinkButton href={`/awards/propose?model=${id}`}>{t('propose')}</LinkButton>
            )}
            {model.can.update && <LinkButton href={`/models/${id}/edit`}>{t('edit')}</LinkButton>}
            {model.can.move.length > 0 && (
              <LinkButton href={`/models/${id}/move`} look="red">
                {t('move.title')}
              </LinkButton>
            )}
          </>
        }
      />
      <SavedNotice
        query={query}
        change={{ noun: 'model', id, sequence: undo }}
        send={undoChangeAction}
      >
        {t('saved')}
      </SavedNotice>
      <Card>
        <StageTrack model={model} />
      </Card>
      <Card>
        <ModelFacts model={model} />
      </Card>
      {model.content && (
        <Card title={t('content')}>
          <p className={styles.text}>{model.content}</p>
        </Card>
      )}
      {model.result && (
        <Card title={t('result')}>
          <p className={styles.text}>{model.result}</p>
        </Card>
      )}
      <Card title={t('steps')} flush id="steps">
        <StepList model={model} />
      </Card>
      {(model.years.length > 1 || model.can.carryOn) && (
        <Card title={t('carry.years')}>
          <ModelYears model={model} />
          {model.can.carryOn && (
            <Interactive words={['common', 'validation', 'models']}>
              <CarryOn
                single
                year={model.year + 1}
                choices={[{ id, title: model.title }]}
                send={carryOnModelsAction}
              />
            </Interactive>
          )}
        </Card>
      )}
      {model.awards.length > 0 && (
        <Card title={t('awards')} flush>
          <ModelAwards awards={model.awards} />
        </Card>
      )}
      {model.copies.length > 0 && (
        <Card
          title={t('copies')}
          note={<SoftLink href={`/models/${id}/spread`}>{t('spread.all')}</SoftLink>}
          flush
        >
          <ModelCopies copies={model.copies} />
        </Card>
      )}
      {history.length > 0 && (
        <Card title={t('history')}>
          <HistoryList entries={history} undo={undoChangeAction} />
        </Card>
      )}
    </>
  )
}
