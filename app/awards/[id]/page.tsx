import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { undoChangeAction } from '@/app/history/actions'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { AwardFacts } from '@/components/awards/award-facts'
import { DoubtNotice } from '@/components/awards/doubt-notice'
import { ProposalState } from '@/components/awards/propose-state'
import { StatusHistory } from '@/components/awards/status-history'
import { HistoryList } from '@/components/history/history-list'
import { SavedNotice } from '@/components/history/saved-notice'
import { AwardStatusBadge, LevelBadge, SampleBadge } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { ChangeLinks } from '@/components/person-changes/change-links'
import { historyOf } from '@/db/audit/queries'
import { lastUndoable } from '@/db/audit/undoable'
import { getAward } from '@/db/awards/detail'
import { doubtsOf } from '@/db/awards/doubts'
import { createAwardPolicy } from '@/db/awards/policy'
import { lastChangeOf } from '@/db/person-changes/queries'
import { todayIn } from '@/domain/dates'
import { may } from '@/domain/permissions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async ({ params }: Props) => {
  const award = await getAward(await readContext(), await recordId(params))
  return { title: award?.recipientName }
}

export default async function AwardPage({ params, searchParams }: Props) {
  const [id, ctx, t, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('awards'),
    searchParams,
  ])
  const award = await getAward(ctx, id)
  if (!award) notFound()
  const isInForce = award.status !== 'revoked' && award.status !== 'undone'
  const isSaved = one(query.saved) !== undefined
  const [history, doubts, undo, change] = await Promise.all([
    historyOf(ctx, 'award', id),
    isInForce ? doubtsOf(ctx, award, todayIn(new Date())) : [],
    isSaved ? lastUndoable(ctx, 'award', id) : undefined,
    isSaved ? lastChangeOf(ctx, 'award', award) : null,
  ])
  return (
    <>
      <PageHead
        title={award.recipientName}
        note={
          <>
            <LevelBadge level={award.level} /> <AwardStatusBadge status={award.status} />{' '}
            {award.sample && <SampleBadge />}
          </>
        }
        breadcrumbs={[{ label: t('title'), href: '/awards' }]}
        actions={
          <>
            {award.can.withdraw && (
              <LinkButton href={`/awards/${id}/withdraw`} look="quiet">
                {t('withdraw.link')}
              </LinkButton>
            )}
            {award.can.revoke && (
              <LinkButton href={`/awards/${id}/revoke`} look="quiet">
                {t('revoke.link')}
              </LinkButton>
            )}
            {award.can.return && (
              <LinkButton href={`/awards/${id}/return`}>{t('propose.return')}</LinkButton>
            )}
            {award.can.confer && (
              <LinkButton href={`/awards/${id}/confer`} look="red">
                {t('propose.confer')}
              </LinkButton>
            )}
            {award.can.amend && !award.can.update && (
              <LinkButton
                href={`/awards/propose/${id}`}
                look={award.status === 'returned' ? 'red' : 'plain'}
              >
                {t(award.status === 'returned' ? 'propose.amend' : 'propose.amendTitle')}
              </LinkButton>
            )}
            {award.can.update && <LinkButton href={`/awards/${id}/edit`}>{t('edit')}</LinkButton>}
          </>
        }
      />
      <SavedNotice
        query={query}
        change={{ noun: 'award', id, sequence: undo }}
        send={undoChangeAction}
      >
        {t(award.status === 'undone' ? 'withdraw.done' : 'saved')}{' '}
        {change && <ChangeLinks change={change} />}
        {award.status === 'conferred' && may(ctx.actor, createAwardPolicy) && (
          <SoftLink href="/awards/new">{t('recordAnother')}</SoftLink>
        )}
        {award.status === 'proposed' && (
          <SoftLink href="/awards/propose">{t('propose.another')}</SoftLink>
        )}
      </SavedNotice>
      <ProposalState award={award} />
      <DoubtNotice doubts={doubts} reason={award.doubtReason} />
      <Card>
        <AwardFacts award={award} />
      </Card>
      <Card title={t('statuses')}>
        <StatusHistory statuses={award.statuses} />
        {award.importId && may(ctx.actor, createAwardPolicy) && (
          <p>
            <SoftLink href={`/imports/${award.importId}`}>{t('fromBatch')}</SoftLink>
          </p>
        )}
      </Card>
      {history.length > 0 && (
        <Card title={t('history')}>
          <HistoryList entries={history} undo={undoChangeAction} />
        </Card>
      )}
    </>
  )
}
