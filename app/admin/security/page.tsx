import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { HistoryList } from '@/components/history/history-list'
import { Card } from '@/components/page/card'
import { Interactive } from '@/components/page/interactive'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { SecurityForm } from '@/components/security/security-form'
import { historyOf } from '@/db/audit/queries'
import { getSecurityDetail, securityId } from '@/db/settings/security'
import { updateSecurityAction } from './actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('security'))('title'),
})

/** How accounts are kept: for administrators. */
export default async function SecurityPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t, users] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('security'),
    getTranslations('users'),
  ])
  const security = await getSecurityDetail(ctx)
  if (!security) notFound()
  const history = await historyOf(ctx, 'security', securityId)
  return (
    <>
      <PageHead
        title={t('title')}
        breadcrumbs={[{ label: users('title'), href: '/admin/users' }]}
      />
      {one(query.saved) && <Notice tone="done">{t('saved')}</Notice>}
      <Interactive words={['common', 'form', 'validation', 'security']}>
        <SecurityForm
          key={security.version}
          values={{
            ...security,
            idleHours: String(security.idleHours),
            lifetimeDays: String(security.lifetimeDays),
            passwordLength: String(security.passwordLength),
          }}
          send={updateSecurityAction}
        />
      </Interactive>
      {history.length > 0 && (
        <Card title={t('history')}>
          <HistoryList entries={history} />
        </Card>
      )}
    </>
  )
}
