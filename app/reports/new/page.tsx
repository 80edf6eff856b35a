import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { Card } from '@/components/page/card'
import { Chip, ChipBar } from '@/components/page/chip'
import { Interactive } from '@/components/page/interactive'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import type { Query } from '@/components/page/query'
import { DoubtsNotice } from '@/components/reports/doubts-notice'
import { ExportLinks } from '@/components/reports/export-links'
import { ReportEditor } from '@/components/reports/report-editor'
import { ReportText } from '@/components/reports/report-text'
import { ScopeForm } from '@/components/reports/scope-form'
import { reportData } from '@/db/reports/figures'
import { reportReaders, saveReportPolicy } from '@/db/reports/policy'
import { addressOf } from '@/domain/address'
import { may } from '@/domain/permissions'
import { blankPaper } from '@/domain/report/paper'
import { newReportHref } from '@/domain/report/scope'
import { writeReport } from '@/domain/report/write'
import { unbroken } from '@/domain/unbroken'
import { saveReportAction } from '../actions'
import { newScope } from '../new-scope'

export const generateMetadata = async () => ({ title: (await getTranslations('reports'))('write') })

export default async function NewReportPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('reports'),
  ])
  if (!reportReaders.includes(ctx.actor.role)) notFound()
  const { scope, campaigns, events, unread } = await newScope(ctx, query)
  const data = await reportData(ctx, scope)
  if (!data && !(scope.template === 'event' && events.length === 0)) notFound()
  const written = data && writeReport(data)
  const { figures } = data ?? { figures: {} }
  return (
    <>
      <PageHead
        title={t('write')}
        breadcrumbs={[{ label: t('title'), href: '/reports' }]}
        actions={
          written && (
            <ExportLinks
              href={addressOf('/reports/new/export', {
                ...scope,
                campaign: scope.campaign ?? 'all',
              })}
            />
          )
        }
      />
      <ScopeForm key={newReportHref(scope)} scope={scope} campaigns={campaigns} events={events} />
      {scope.unit !== undefined && (
        <ChipBar>
          <Chip
            label={t('scope.unit')}
            value={unbroken(data?.subject ?? '')}
            removeHref={newReportHref({ ...scope, unit: undefined })}
          />
        </ChipBar>
      )}
      {unread && <Notice tone="doubt">{t('unread')}</Notice>}
      {!written && <Notice tone="info">{t('noEvent')}</Notice>}
      {written && may(ctx.actor, saveReportPolicy) && (
        <Interactive words={['common', 'form', 'validation', 'vocabulary', 'reports']}>
          <ReportEditor
            key={newReportHref(scope)}
            {...written}
            paper={blankPaper}
            figures={figures}
            scope={scope}
            send={saveReportAction}
            account={ctx.actor.userId}
            cancel="/reports"
          />
        </Interactive>
      )}
      {written && !may(ctx.actor, saveReportPolicy) && (
        <>
          <DoubtsNotice blocks={written.blocks} figures={figures} />
          <Card>
            <ReportText title={written.title} blocks={written.blocks} figures={figures} />
          </Card>
        </>
      )}
    </>
  )
}
