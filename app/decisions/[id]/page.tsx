import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { undoChangeAction } from '@/app/history/actions'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { AttachmentsCard } from '@/components/attachments/attachments-card'
import { AwardTable } from '@/components/awards/award-table'
import { FormTotalsList } from '@/components/awards/form-totals'
import { DecisionFacts } from '@/components/decisions/decision-facts'
import { HistoryList } from '@/components/history/history-list'
import { SavedNotice } from '@/components/history/saved-notice'
import { SampleBadge, StatusBadge } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { listAttachments } from '@/db/attachments/queries'
import { historyOf } from '@/db/audit/queries'
import { lastUndoable } from '@/db/audit/undoable'
import { listAwards } from '@/db/awards/queries'
import { getDecision } from '@/db/decisions/queries'
import { awardsHref } from '@/domain/award-filters'
import { formatDate } from '@/domain/dates'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async ({ params }: Props) => {
  const decision = await getDecision(await readContext(), await recordId(params))
  return { title: decision?.number }
}

export default async function DecisionPage({ params, searchParams }: Props) {
  const [id, ctx, t, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations(),
    searchParams,
  ])
  const decision = await getDecision(ctx, id)
  if (!decision) notFound()
  const byName = { sort: { by: 'name', down: false } as const, page: 1 }
  const [awards, files, history] = await Promise.all([
    listAwards(ctx, { decision: id }, byName),
    listAttachments(ctx, 'decision', id),
    historyOf(ctx, 'decision', id),
  ])
  const [revoker] = decision.revokedBy
  const { validFrom, validTo, outOfTime } = decision
  const undo = one(query.saved) ? await lastUndoable(ctx, 'decision', id) : undefined
  return (
    <>
      <PageHead
        title={t('decisions.headline', { number: decision.number })}
        note={
          <>
            {t('decisions.on', { date: formatDate(decision.decidedOn) })}{' '}
            {revoker && <StatusBadge tone="error">{t('decisions.isRevoked')}</StatusBadge>}{' '}
            {decision.sample && <SampleBadge />}
          </>
        }
        breadcrumbs={[{ label: t('decisions.title'), href: '/decisions' }]}
        actions={
          decision.can.update && (
            <LinkButton href={`/decisions/${id}/edit`}>{t('decisions.edit')}</LinkButton>
          )
        }
      />
      <SavedNotice
        query={query}
        change={{ noun: 'decision', id, sequence: undo }}
        send={undoChangeAction}
      >
        {t('decisions.saved')}
      </SavedNotice>
      {outOfTime && (
        <Notice tone="doubt">
          {t(`decisions.outOfTime.${outOfTime}`, {
            issuer: decision.issuer,
            date: formatDate((outOfTime === 'notYet' ? validFrom : validTo) ?? ''),
          })}
        </Notice>
      )}
      <Card>
        <DecisionFacts decision={decision} />
      </Card>
      <Card
        title={t('decisions.awards')}
        note={
          awards.totals.all > 0 && (
            <SoftLink href={awardsHref({ decision: id })}>
              {t('decisions.allAwards', { n: awards.totals.all })}
            </SoftLink>
          )
        }
        flush={decision.forms.length > 0}
      >
        {decision.forms.length > 0 ? (
          <>
            <FormTotalsList forms={decision.forms} under={{ decision: id }} inset />
            <AwardTable rows={awards.rows} bare />
          </>
        ) : (
          <EmptyState title={t('decisions.noAwards')} />
        )}
      </Card>
      <AttachmentsCard
        title={t('decisions.scan')}
        list={files}
        editHref={`/decisions/${id}/attachments`}
      />
      {history.length > 0 && (
        <Card title={t('decisions.history')}>
          <HistoryList entries={history} undo={undoChangeAction} />
        </Card>
      )}
    </>
  )
}
