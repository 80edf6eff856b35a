import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { undoChangeAction } from '@/app/history/actions'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { AwardMatrix } from '@/components/campaigns/award-matrix'
import { CampaignFacts } from '@/components/campaigns/campaign-facts'
import { RegisteredYears } from '@/components/campaigns/registered-years'
import { YearTable } from '@/components/campaigns/year-table'
import { HistoryList } from '@/components/history/history-list'
import { SavedNotice } from '@/components/history/saved-notice'
import { SampleBadge } from '@/components/page/badge'
import { Card, CardGrid } from '@/components/page/card'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { historyOf } from '@/db/audit/queries'
import { lastUndoable } from '@/db/audit/undoable'
import { listCampaignYears } from '@/db/campaign-years/queries'
import { getCampaign } from '@/db/campaigns/queries'
import { awardsHref } from '@/domain/award-filters'
import { unbroken } from '@/domain/unbroken'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async ({ params }: Props) => {
  const campaign = await getCampaign(await readContext(), await recordId(params))
  return { title: campaign?.shortName }
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const [id, ctx, t, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('campaigns'),
    searchParams,
  ])
  const campaign = await getCampaign(ctx, id)
  if (!campaign) notFound()
  const [history, opened] = await Promise.all([
    historyOf(ctx, 'campaign', id),
    listCampaignYears(ctx, { campaign: id }),
  ])
  const undo = one(query.saved) ? await lastUndoable(ctx, 'campaign', id) : undefined
  return (
    <>
      <PageHead
        title={unbroken(campaign.shortName)}
        note={campaign.sample && <SampleBadge />}
        breadcrumbs={[{ label: t('title'), href: '/campaigns' }]}
        actions={
          campaign.can.update && <LinkButton href={`/campaigns/${id}/edit`}>{t('edit')}</LinkButton>
        }
      />
      <SavedNotice
        query={query}
        change={{ noun: 'campaign', id, sequence: undo }}
        send={undoChangeAction}
      >
        {t('saved')}
      </SavedNotice>
      <Card>
        <CampaignFacts campaign={campaign} />
      </Card>
      <CardGrid>
        <Card
          title={t('byLevel')}
          flush
          note={<SoftLink href={awardsHref({ campaign: id })}>{t('allAwards')}</SoftLink>}
        >
          <AwardMatrix campaign={campaign} />
        </Card>
        {(campaign.registers || campaign.years.length > 0) && (
          <Card title={t('registered')} flush>
            <RegisteredYears campaign={campaign} />
          </Card>
        )}
      </CardGrid>
      {(campaign.registers || opened.rows.length > 0) && (
        <Card
          title={t('yearsOpened')}
          flush
          note={
            opened.can.open &&
            campaign.registers && (
              <SoftLink href={`/campaigns/years/new?campaign=${id}`}>{t('openYear')}</SoftLink>
            )
          }
        >
          <YearTable bare rows={opened.rows} empty={<EmptyState title={t('noYear')} />} />
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
