import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { undoChangeAction } from '@/app/history/actions'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { AwardTable } from '@/components/awards/award-table'
import { HistoryList } from '@/components/history/history-list'
import { SavedNotice } from '@/components/history/saved-notice'
import { SampleBadge, StatusBadge } from '@/components/page/badge'
import { Card, CardGrid } from '@/components/page/card'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { Plus } from '@/components/page/plus'
import { one, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { TimeNotice } from '@/components/page/time-notice'
import { SuccessionList } from '@/components/units/succession-list'
import { UnitAwards } from '@/components/units/unit-awards'
import { UnitFacts } from '@/components/units/unit-facts'
import { UnitPeople } from '@/components/units/unit-people'
import { UnitRegistrations } from '@/components/units/unit-registrations'
import { UnitsBelow } from '@/components/units/units-below'
import { historyOf } from '@/db/audit/queries'
import { lastUndoable } from '@/db/audit/undoable'
import { listAwards } from '@/db/awards/queries'
import { totalAwards } from '@/db/awards/totals'
import { listRegistrations } from '@/db/registrations/queries'
import { reportReaders } from '@/db/reports/policy'
import { getUnit } from '@/db/units/detail'
import { awardsHref } from '@/domain/award-filters'
import { formatDate, todayIn } from '@/domain/dates'
import { individualsHref } from '@/domain/individual-filters'
import { registrationsHref } from '@/domain/model-filters'
import { newReportHref } from '@/domain/report/scope'
import { unbroken } from '@/domain/unbroken'
import { unitsHref } from '@/domain/unit-filters'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

/** How many of its latest awards and registrations a unit's page shows before the whole list. */
const shown = 10
const shownBelow = 15

export const generateMetadata = async ({ params }: Props) => {
  const unit = await getUnit(await readContext(), await recordId(params))
  return { title: unit?.name }
}

export default async function UnitPage({ params, searchParams }: Props) {
  const [id, ctx, t, paper, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('units'),
    getTranslations('achievements'),
    searchParams,
  ])
  const unit = await getUnit(ctx, id)
  if (!unit) notFound()
  const latest = { sort: { by: 'year', down: true } as const, page: 1 }
  const [awards, commendation, praise, registered, history] = await Promise.all([
    listAwards(ctx, { unit: id }, latest),
    totalAwards(ctx, { unit: id, honour: 'commendation' }),
    totalAwards(ctx, { unit: id, honour: 'praise' }),
    listRegistrations(ctx, { unit: id }, latest),
    historyOf(ctx, 'unit', id),
  ])
  const today = todayIn(new Date())
  const ended = unit.validTo !== null && unit.validTo < today
  const stillOpen = unit.validTo ? unit.below.filter((below) => !below.validTo) : []
  const all = (href: string, n: number) =>
    n > 0 && <SoftLink href={href}>{t('all', { n })}</SoftLink>
  const undo = one(query.saved) ? await lastUndoable(ctx, 'unit', id) : undefined
  return (
    <>
      <PageHead
        title={unbroken(unit.name)}
        note={
          <>
            {ended && unit.validTo && (
              <StatusBadge tone="neutral">
                {t('ended', { date: formatDate(unit.validTo) })}
              </StatusBadge>
            )}{' '}
            {unit.sample && <SampleBadge />}
          </>
        }
        breadcrumbs={[
          { label: t('title'), href: '/units' },
          ...unit.above.map(({ id: above, name }) => ({
            label: unbroken(name),
            href: `/units/${above}`,
          })),
        ]}
        actions={
          <>
            <LinkButton href={`/units/${id}/history`} look="quiet">
              {paper('open')}
            </LinkButton>
            {reportReaders.includes(ctx.actor.role) && (
              <LinkButton href={newReportHref({ template: 'brief', unit: id })} look="quiet">
                {t('report')}
              </LinkButton>
            )}
            {unit.can.update && (
              <>
                <LinkButton href={`/units/new?parent=${id}`} look="quiet" icon={<Plus />}>
                  {t('addBelow')}
                </LinkButton>
                <LinkButton href={`/units/${id}/edit`}>{t('edit')}</LinkButton>
              </>
            )}
          </>
        }
      />
      <SavedNotice
        query={query}
        change={{ noun: 'unit', id, sequence: undo }}
        send={undoChangeAction}
      >
        {t('saved')}
      </SavedNotice>
      <TimeNotice doubt={unit.doubt} />
      {stillOpen.length > 0 && unit.can.update && (
        <Notice tone="doubt">{t('openBelow', { n: stillOpen.length })}</Notice>
      )}
      <Card>
        <UnitFacts unit={unit} />
      </Card>
      {(unit.before.length > 0 || unit.after.length > 0 || unit.can.succeed) && (
        <Card
          title={t('successions.title')}
          note={
            unit.can.succeed && (
              <SoftLink href={`/units/${id}/successions`}>{t('successions.edit')}</SoftLink>
            )
          }
        >
          <SuccessionList unit={unit} />
        </Card>
      )}
      <Card title={t('byYear')}>
        <UnitAwards unit={unit} totals={{ commendation, praise }} />
      </Card>
      {awards.rows.length > 0 && (
        <Card
          title={t('latestAwards')}
          note={all(awardsHref({ unit: id }), awards.totals.all)}
          flush
        >
          <AwardTable rows={awards.rows.slice(0, shown)} bare />
        </Card>
      )}
      {unit.below.length > 0 && (
        <Card
          title={t('below')}
          note={
            <SoftLink href={unitsHref({ under: id })}>
              {t(unit.below.length > shownBelow ? 'allBelow' : 'wholeTree', {
                n: unit.below.length,
              })}
            </SoftLink>
          }
          flush
        >
          <UnitsBelow rows={unit.below.slice(0, shownBelow)} today={today} />
        </Card>
      )}
      {(unit.people.total > 0 || registered.rows.length > 0) && (
        <CardGrid>
          {unit.people.total > 0 && (
            <Card
              title={t('people')}
              note={all(individualsHref({ unit: id }), unit.people.total)}
              flush
            >
              <UnitPeople unit={unit} />
            </Card>
          )}
          {registered.rows.length > 0 && (
            <Card
              title={t('registrations')}
              note={all(registrationsHref({ unit: id }), registered.totals.registrations)}
              flush
            >
              <UnitRegistrations rows={registered.rows.slice(0, shown)} unitId={id} />
            </Card>
          )}
        </CardGrid>
      )}
      {history.length > 0 && (
        <Card title={t('history')}>
          <HistoryList entries={history} undo={undoChangeAction} />
        </Card>
      )}
    </>
  )
}
