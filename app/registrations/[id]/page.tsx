import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { undoChangeAction } from '@/app/history/actions'
import { carryOnModelsAction } from '@/app/models/actions'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { HistoryList } from '@/components/history/history-list'
import { SavedNotice } from '@/components/history/saved-notice'
import { CarryOnCard } from '@/components/models/carry-on-card'
import { RegisteredModels } from '@/components/models/registered-models'
import { SampleBadge } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { DefinitionList } from '@/components/page/definition-list'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { Plus } from '@/components/page/plus'
import { one, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { StateBadge } from '@/components/registrations/state-badge'
import { WayCard } from '@/components/registrations/way-card'
import { historyOf } from '@/db/audit/queries'
import { lastUndoable } from '@/db/audit/undoable'
import { proposeAwardPolicy } from '@/db/awards/policy'
import { dueOf } from '@/db/campaign-years/due'
import { carryOnChoices } from '@/db/models/years'
import { getRegistration } from '@/db/registrations/queries'
import { formatDate, todayIn } from '@/domain/dates'
import { may } from '@/domain/permissions'
import { unbroken } from '@/domain/unbroken'
import {
  acceptRegistrationAction,
  returnRegistrationAction,
  sendRegistrationAction,
} from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async ({ params }: Props) => {
  const registration = await getRegistration(await readContext(), await recordId(params))
  return { title: registration && `${registration.unit}, ${registration.year}` }
}

export default async function RegistrationPage({ params, searchParams }: Props) {
  const [id, ctx, t, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('registrations'),
    searchParams,
  ])
  const registration = await getRegistration(ctx, id)
  if (!registration) notFound()
  const [history, due, carry] = await Promise.all([
    historyOf(ctx, 'registration', id),
    dueOf(ctx, registration, todayIn(new Date())),
    carryOnChoices(ctx, id),
  ])
  const undo = one(query.saved) ? await lastUndoable(ctx, 'registration', id) : undefined
  const { unit, unitId, campaign, campaignId, year, can } = registration
  const link = (href: string, label: string) => <SoftLink href={href}>{unbroken(label)}</SoftLink>
  const propose = `/awards/propose?campaign=${campaignId}&year=${year}&unit=${unitId}`
  const addModel = `/models/new?campaign=${campaignId}&year=${year}&unit=${unitId}`
  return (
    <>
      <PageHead
        title={t('ofUnit', { unit: unbroken(unit), year: String(year) })}
        note={
          <>
            <StateBadge state={registration.state} /> {registration.sample && <SampleBadge />}
          </>
        }
        breadcrumbs={[
          { label: t('head'), href: '/registrations' },
          { label: String(year), href: `/registrations?year=${year}&campaign=${campaignId}` },
        ]}
        actions={
          <>
            {may(ctx.actor, proposeAwardPolicy) && (
              <LinkButton href={propose} look="quiet">
                {t('propose')}
              </LinkButton>
            )}
            {can.update && (
              <>
                <LinkButton href={`/registrations/${id}/edit`}>{t('edit')}</LinkButton>
                <LinkButton href={addModel} icon={<Plus />}>
                  {t('addModel')}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      <SavedNotice
        query={query}
        change={{ noun: 'registration', id, sequence: undo }}
        send={undoChangeAction}
      >
        <Saved
          what={one(query.saved)}
          another={can.update && registration.state === 'accepted' ? '/registrations/new' : null}
        />
      </SavedNotice>
      <WayCard
        registration={registration}
        due={due}
        send={sendRegistrationAction}
        accept={acceptRegistrationAction}
        back={returnRegistrationAction}
      />
      <Card>
        <DefinitionList
          columns={2}
          items={[
            { label: t('column.unit'), value: link(`/units/${unitId}`, unit) },
            { label: t('column.campaign'), value: link(`/campaigns/${campaignId}`, campaign) },
            { label: t('column.year'), value: year },
            {
              label: t('column.registeredOn'),
              value: registration.registeredOn && formatDate(registration.registeredOn),
            },
            { label: t('column.note'), value: registration.note, optional: true },
          ]}
        />
      </Card>
      <Card title={t('models')} note={t('count', { n: registration.models.length })} flush>
        <RegisteredModels models={registration.models} />
      </Card>
      {carry && <CarryOnCard year={year + 1} choices={carry} send={carryOnModelsAction} />}
      {history.length > 0 && (
        <Card title={t('history')}>
          <HistoryList entries={history} undo={undoChangeAction} />
        </Card>
      )}
    </>
  )
}

/** What was just done: written, sent, given back, accepted. */
async function Saved({ what, another }: { what: string | undefined; another: string | null }) {
  const t = await getTranslations('registrations')
  const step = (['sent', 'returned', 'accepted'] as const).find((key) => key === what)
  return (
    <>
      {step ? t(`done.${step}`) : t('saved')}{' '}
      {another && <SoftLink href={another}>{t('another')}</SoftLink>}
    </>
  )
}
