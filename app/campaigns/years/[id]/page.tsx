import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { undoChangeAction } from '@/app/history/actions'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { ProgressSentence } from '@/components/campaigns/progress-sentence'
import { ProgressTable } from '@/components/campaigns/progress-table'
import { ProgressTabs } from '@/components/campaigns/progress-tabs'
import { YearFacts } from '@/components/campaigns/year-facts'
import { HistoryList } from '@/components/history/history-list'
import { SavedNotice } from '@/components/history/saved-notice'
import { SampleBadge } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import { one, type Query } from '@/components/page/query'
import { historyOf } from '@/db/audit/queries'
import { lastUndoable } from '@/db/audit/undoable'
import { progressBoard } from '@/db/campaign-years/progress'
import { getCampaignYear } from '@/db/campaign-years/queries'
import { createRegistrationPolicy } from '@/db/registrations/policy'
import { oneOf, readPage } from '@/domain/address'
import { todayIn } from '@/domain/dates'
import { may } from '@/domain/permissions'
import { isShown, progressShows } from '@/domain/progress'
import { unbroken } from '@/domain/unbroken'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

const pageSize = 100

export const generateMetadata = async ({ params }: Props) => {
  const [t, year] = await Promise.all([
    getTranslations('campaignYears'),
    getCampaignYear(await readContext(), await recordId(params)),
  ])
  return { title: year && t('named', { campaign: year.campaign, year: String(year.year) }) }
}

/** The progress board: where every unit of the year stands. */
export default async function CampaignYearPage({ params, searchParams }: Props) {
  const [id, ctx, t, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('campaignYears'),
    searchParams,
  ])
  const [year, board] = await Promise.all([
    getCampaignYear(ctx, id),
    progressBoard(ctx, id, todayIn(new Date())),
  ])
  if (!year || !board) notFound()
  const history = await historyOf(ctx, 'campaignYear', id)
  const undo = one(query.saved) ? await lastUndoable(ctx, 'campaignYear', id) : undefined
  const show = oneOf(query, 'show', progressShows)
  const rows = show ? board.rows.filter((row) => isShown(row, show)) : board.rows
  const page = Math.min(readPage(query), Math.max(1, Math.ceil(rows.length / pageSize)))
  const path = `/campaigns/years/${id}`
  return (
    <>
      <PageHead
        title={unbroken(t('named', { campaign: year.campaign, year: String(year.year) }))}
        note={year.sample && <SampleBadge />}
        breadcrumbs={[
          { label: t('registrations'), href: '/registrations' },
          { label: t('title'), href: '/campaigns/years' },
        ]}
        actions={year.can.update && <LinkButton href={`${path}/edit`}>{t('edit')}</LinkButton>}
      />
      <SavedNotice
        query={query}
        change={{ noun: 'campaignYear', id, sequence: undo }}
        send={undoChangeAction}
      >
        {t('saved')}
      </SavedNotice>
      <Card edge="gold">
        <ProgressSentence board={board} year={year} path={path} />
      </Card>
      <ProgressTabs board={board} path={path} show={show} />
      <ProgressTable
        rows={rows.slice((page - 1) * pageSize, page * pageSize)}
        year={year}
        mayRegister={may(ctx.actor, createRegistrationPolicy)}
      />
      {rows.length > pageSize && (
        <Pager path={path} query={query} page={page} pageSize={pageSize} total={rows.length} />
      )}
      <Card title={t('facts')}>
        <YearFacts year={year} />
      </Card>
      {history.length > 0 && (
        <Card title={t('history')}>
          <HistoryList entries={history} undo={undoChangeAction} />
        </Card>
      )}
    </>
  )
}
