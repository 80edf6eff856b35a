import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { undoChangeAction } from '@/app/history/actions'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { AttachmentsCard } from '@/components/attachments/attachments-card'
import { FormTotalsList } from '@/components/awards/form-totals'
import { EventFacts } from '@/components/events/event-facts'
import { Attendees, Directions, Text } from '@/components/events/event-lines'
import { EventTallies } from '@/components/events/event-tallies'
import { HistoryList } from '@/components/history/history-list'
import { SavedNotice } from '@/components/history/saved-notice'
import { SampleBadge } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { TimeNotice } from '@/components/page/time-notice'
import { listAttachments } from '@/db/attachments/queries'
import { historyOf } from '@/db/audit/queries'
import { lastUndoable } from '@/db/audit/undoable'
import { getEvent } from '@/db/events/queries'
import { reportReaders } from '@/db/reports/policy'
import { listTallies } from '@/db/tallies/queries'
import { reconcile } from '@/db/tallies/reconcile'
import { awardsHref } from '@/domain/award-filters'
import { formatDate } from '@/domain/dates'
import { newReportHref } from '@/domain/report/scope'
import { unbroken } from '@/domain/unbroken'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async ({ params }: Props) => {
  const event = await getEvent(await readContext(), await recordId(params))
  return { title: event?.shortName ?? event?.name }
}

export default async function EventPage({ params, searchParams }: Props) {
  const [id, ctx, t, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('events'),
    searchParams,
  ])
  const event = await getEvent(ctx, id)
  if (!event) notFound()
  const [published, files, history] = await Promise.all([
    listTallies(ctx, { event: id }),
    listAttachments(ctx, 'event', id),
    historyOf(ctx, 'event', id),
  ])
  const awards = event.forms.reduce((sum, { totals }) => sum + totals.all, 0)
  const record = event.can.update && (
    <LinkButton href={`/awards/new?event=${id}`} look={awards > 0 ? 'quiet' : 'plain'}>
      {t('record')}
    </LinkButton>
  )
  const undo = one(query.saved) ? await lastUndoable(ctx, 'event', id) : undefined
  return (
    <>
      <PageHead
        title={unbroken(event.name)}
        note={
          <>
            {[formatDate(event.heldOn), event.place].filter(Boolean).join(' · ')}{' '}
            {event.sample && <SampleBadge />}
          </>
        }
        breadcrumbs={[{ label: t('title'), href: '/events' }]}
        actions={
          <>
            {reportReaders.includes(ctx.actor.role) && (
              <LinkButton href={newReportHref({ template: 'event', event: id })} look="quiet">
                {t('report')}
              </LinkButton>
            )}
            {event.can.update && (
              <>
                {awards > 0 && record}
                <LinkButton href={`/events/${id}/edit`}>{t('edit')}</LinkButton>
              </>
            )}
          </>
        }
      />
      <SavedNotice
        query={query}
        change={{ noun: 'event', id, sequence: undo }}
        send={undoChangeAction}
      >
        {t('saved')}
      </SavedNotice>
      <TimeNotice doubt={event.doubt} />
      <Card>
        <EventFacts event={event} />
      </Card>
      <Card
        title={t('awards')}
        note={
          awards > 0 && (
            <SoftLink href={awardsHref({ event: id })}>{t('allAwards', { n: awards })}</SoftLink>
          )
        }
      >
        {awards > 0 ? (
          <FormTotalsList forms={event.forms} under={{ event: id }} />
        ) : (
          <EmptyState title={t('noAwards')} action={record} />
        )}
      </Card>
      <EventTallies tallies={await reconcile(ctx, published.rows)} eventId={id} />
      <Text title={t('form.summary')} text={event.summary} />
      <Directions directions={event.directions} />
      <Attendees attendees={event.attendees} />
      <Text title={t('form.programme')} text={event.programme} />
      <AttachmentsCard list={files} editHref={`/events/${id}/attachments`} />
      {history.length > 0 && (
        <Card title={t('history')}>
          <HistoryList entries={history} undo={undoChangeAction} />
        </Card>
      )}
    </>
  )
}
