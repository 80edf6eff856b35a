import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { HistoryList } from '@/components/history/history-list'
import { Card } from '@/components/page/card'
import { Interactive } from '@/components/page/interactive'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { RetentionForm } from '@/components/personal-data/retention-form'
import { historyOf } from '@/db/audit/queries'
import { getRetentionDetail, retentionId } from '@/db/settings/retention'
import { updateRetentionAction } from './actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('personalData.retention'))('title'),
})

/** How long things are kept, and what the tidying of each day has thrown away: for administrators. */
export default async function RetentionPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('personalData.retention'),
  ])
  const retention = await getRetentionDetail(ctx)
  if (!retention) notFound()
  const [changed, tidied] = await Promise.all([
    historyOf(ctx, 'retention', retentionId),
    historyOf(ctx, 'tidying', retentionId),
  ])
  const { version, ...months } = retention
  const typed = Object.fromEntries(Object.entries(months).map(([key, n]) => [key, String(n)]))
  return (
    <>
      <PageHead
        title={t('title')}
        breadcrumbs={[{ label: t('register'), href: '/admin/exports' }]}
        actions={
          <LinkButton href="/personal-data" look="quiet">
            {t('plain')}
          </LinkButton>
        }
      />
      {one(query.saved) && <Notice tone="done">{t('saved')}</Notice>}
      <Interactive words={['common', 'form', 'validation', 'personalData']}>
        <RetentionForm key={version} values={{ ...typed, version }} send={updateRetentionAction} />
      </Interactive>
      {tidied.length > 0 && (
        <Card title={t('tidied')}>
          <HistoryList entries={tidied} />
        </Card>
      )}
      {changed.length > 0 && (
        <Card title={t('history')}>
          <HistoryList entries={changed} />
        </Card>
      )}
    </>
  )
}
