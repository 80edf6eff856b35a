import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { HistoryList } from '@/components/history/history-list'
import { Card } from '@/components/page/card'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { ChangesNotice } from '@/components/reports/changes-notice'
import { DoubtsNotice } from '@/components/reports/doubts-notice'
import { ExportLinks } from '@/components/reports/export-links'
import { PaperFacts } from '@/components/reports/paper-facts'
import { ReportText } from '@/components/reports/report-text'
import { historyOf } from '@/db/audit/queries'
import { reportData } from '@/db/reports/figures'
import { getReport } from '@/db/reports/queries'
import { formatInstant } from '@/domain/dates'
import { display } from '@/domain/report/display'
import { changedSince } from '@/domain/report/doubts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async ({ params }: Props) => {
  const report = await getReport(await readContext(), await recordId(params))
  return { title: report?.title }
}

export default async function ReportPage({ params, searchParams }: Props) {
  const [id, ctx, t, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('reports'),
    searchParams,
  ])
  const report = await getReport(ctx, id)
  if (!report) notFound()
  const [data, history] = await Promise.all([
    reportData(ctx, report.scope),
    historyOf(ctx, 'report', id),
  ])
  const figures = data?.figures ?? {}
  const changed = changedSince(report.blocks, figures)
  return (
    <>
      <PageHead
        title={display(report.title)}
        note={t('savedBy', { by: report.by ?? '', at: formatInstant(report.savedAt) })}
        breadcrumbs={[{ label: t('title'), href: '/reports' }]}
        actions={
          <>
            {report.can.update && (
              <>
                <LinkButton href={`/reports/${id}/edit`}>{t('edit')}</LinkButton>
                <LinkButton href={`/reports/${id}/edit?again=1`}>{t('again')}</LinkButton>
              </>
            )}
            <ExportLinks href={`/reports/${id}/export`} />
          </>
        }
      />
      {one(query.saved) && <Notice tone="done">{t('saved')}</Notice>}
      <ChangesNotice blocks={report.blocks} changed={changed} figures={figures} />
      <DoubtsNotice blocks={report.blocks} figures={figures} />
      <Card>
        <ReportText blocks={report.blocks} figures={figures} changed={changed} />
      </Card>
      <PaperFacts paper={report.paper} />
      {history.length > 0 && (
        <Card title={t('history')}>
          <HistoryList entries={history} />
        </Card>
      )}
    </>
  )
}
