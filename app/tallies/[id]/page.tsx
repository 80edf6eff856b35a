import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { undoChangeAction } from '@/app/history/actions'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { HistoryList } from '@/components/history/history-list'
import { SavedNotice } from '@/components/history/saved-notice'
import { SampleBadge } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { EnterCard } from '@/components/tallies/enter-card'
import { Related } from '@/components/tallies/related'
import { SourceFacts } from '@/components/tallies/source-facts'
import { TallyFacts } from '@/components/tallies/tally-facts'
import { tallyTitle } from '@/components/tallies/tally-words'
import { ThreeFigures } from '@/components/tallies/three-figures'
import { historyOf } from '@/db/audit/queries'
import { lastUndoable } from '@/db/audit/undoable'
import type { ReadContext } from '@/db/read'
import { type ExplainedRow, explainTallies } from '@/db/tallies/explain'
import { getTally, listTallies } from '@/db/tallies/queries'
import { relativesOf } from '@/db/tallies/splits'
import { periodLabel } from '@/domain/periods'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async () => ({ title: (await getTranslations('tallies'))('one') })

export default async function TallyPage({ params, searchParams }: Props) {
  const [id, ctx, t, words, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('tallies'),
    getTranslations('vocabulary'),
    searchParams,
  ])
  const found = await getTally(ctx, id)
  const [tally] = found ? await explainTallies(ctx, [found]) : []
  if (!tally) notFound()
  const [history, whole, related] = await Promise.all([
    historyOf(ctx, 'tally', id),
    tally.partOfId ? getTally(ctx, tally.partOfId) : null,
    relatedTallies(ctx, tally),
  ])
  const undo = one(query.saved) ? await lastUndoable(ctx, 'tally', id) : undefined
  const period = { from: tally.yearFrom, to: tally.yearTo }
  return (
    <>
      <PageHead
        title={`${tallyTitle(tally, t, words)}, ${periodLabel(period)}`}
        note={tally.marked && <SampleBadge />}
        breadcrumbs={[{ label: t('title'), href: '/tallies' }]}
        actions={
          tally.can.update && <LinkButton href={`/tallies/${id}/edit`}>{t('edit')}</LinkButton>
        }
      />
      <SavedNotice
        query={query}
        change={{ noun: 'tally', id, sequence: undo }}
        send={undoChangeAction}
      >
        {t('saved')}{' '}
        {tally.can.update && (
          <SoftLink href={`/tallies/new?source=${tally.sourceId}`}>{t('another')}</SoftLink>
        )}
      </SavedNotice>
      <ThreeFigures tally={tally} />
      {tally.can.update && tally.missing > 0 && <EnterCard tally={tally} />}
      <Related title={t('parts')} note={t('partsNote')} rows={related.parts} />
      <Related title={t('others')} note={t('othersNote')} rows={related.others} />
      <Card title={t('about')}>
        <TallyFacts tally={tally} whole={whole} />
      </Card>
      <Card
        title={t('column.source')}
        note={
          tally.can.update && (
            <SoftLink href={`/tallies/sources/${tally.sourceId}/edit?tally=${id}`}>
              {t('editSource')}
            </SoftLink>
          )
        }
      >
        <SourceFacts tally={tally} />
      </Card>
      {history.length > 0 && (
        <Card title={t('history')}>
          <HistoryList entries={history} undo={undoChangeAction} />
        </Card>
      )}
    </>
  )
}

async function relatedTallies(ctx: ReadContext, tally: ExplainedRow) {
  const { parts, others } = relativesOf(tally, (await listTallies(ctx)).rows)
  const explained = await explainTallies(ctx, [...parts, ...others])
  return { parts: explained.slice(0, parts.length), others: explained.slice(parts.length) }
}
