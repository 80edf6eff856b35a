import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { removeSamplesAction } from '@/app/samples/actions'
import { readContext } from '@/app/session'
import { HistoryList } from '@/components/history/history-list'
import { OfficeFacts } from '@/components/office/office-facts'
import { OfficeForm } from '@/components/office/office-form'
import { SamplesCard } from '@/components/office/samples-card'
import { Card } from '@/components/page/card'
import { Interactive } from '@/components/page/interactive'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { historyOf } from '@/db/audit/queries'
import { countSamples } from '@/db/samples/queries'
import { getOfficeDetail, type OfficeDetail, officeId } from '@/db/settings/office'
import { officeReaders } from '@/db/settings/policy'
import { updateOfficeAction } from './actions'

const path = '/admin/office'

export const generateMetadata = async () => ({ title: (await getTranslations('office'))('title') })

/** Who the office is: administrators change it, officers read it; below it, the samples. */
export default async function OfficePage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('office'),
  ])
  if (!officeReaders.includes(ctx.actor.role)) notFound()
  const [office, samples, history] = await Promise.all([
    getOfficeDetail(ctx),
    countSamples(ctx),
    historyOf(ctx, 'office', officeId),
  ])
  return (
    <>
      <PageHead title={t('title')} note={!office.can.update && t('readOnly')} />
      {one(query.saved) && <Notice tone="done">{t('saved')}</Notice>}
      {one(query.samples) === 'gone' && <Notice tone="done">{t('samples.gone')}</Notice>}
      {one(query.samples) === 'kept' && <Notice tone="error">{t('samples.kept')}</Notice>}
      {office.can.update ? (
        <Interactive words={['common', 'form', 'validation', 'vocabulary', 'office']}>
          {/* After a save the form begins anew, from the version that is now in the book. */}
          <OfficeForm
            key={office.version}
            values={valuesOf(office)}
            send={updateOfficeAction}
            account={ctx.actor.userId}
          />
        </Interactive>
      ) : (
        <Card>
          <OfficeFacts office={office} />
        </Card>
      )}
      <SamplesCard
        total={samples.total}
        counts={samples.counts}
        remove={samples.can.remove ? removeSamples : undefined}
      />
      {history.length > 0 && (
        <Card title={t('history')}>
          <HistoryList entries={history} />
        </Card>
      )}
    </>
  )
}

/** What the form holds at first, as typed text. */
function valuesOf({ can: _, unit, ...office }: OfficeDetail) {
  return {
    ...office,
    parentBody: office.parentBody ?? '',
    periods: office.periods.map(({ name, from, to }) => ({
      name,
      from: String(from),
      to: String(to),
    })),
    labels: { unitId: unit ?? '' },
  }
}

async function removeSamples() {
  'use server'
  const { ok } = await removeSamplesAction({})
  redirect(`${path}?samples=${ok ? 'gone' : 'kept'}#samples`)
}
