import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { ReportEditor } from '@/components/reports/report-editor'
import { reportData } from '@/db/reports/figures'
import { getReport } from '@/db/reports/queries'
import { display } from '@/domain/report/display'
import { writeReport } from '@/domain/report/write'
import { updateReportAction } from '../../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async () => ({ title: (await getTranslations('reports'))('edit') })

/** `?again=1`: the text is written anew from today's figures. */
export default async function EditReportPage({ params, searchParams }: Props) {
  const [id, ctx, t, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('reports'),
    searchParams,
  ])
  const report = await getReport(ctx, id)
  if (!report?.can.update) notFound()
  const data = await reportData(ctx, report.scope)
  const again = one(query.again) !== undefined && data !== null
  const blocks = again ? writeReport(data).blocks : report.blocks
  return (
    <>
      <PageHead
        title={t(again ? 'again' : 'edit')}
        breadcrumbs={[
          { label: t('title'), href: '/reports' },
          { label: display(report.title), href: `/reports/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'reports']}>
        <ReportEditor
          key={String(again)}
          title={report.title}
          blocks={blocks}
          paper={report.paper}
          figures={data?.figures ?? {}}
          saved={{ id, version: report.version }}
          again={again}
          send={updateReportAction}
          account={ctx.actor.userId}
          cancel={`/reports/${id}`}
        />
      </Interactive>
    </>
  )
}
