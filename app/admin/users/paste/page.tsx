import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { EmptyState } from '@/components/page/empty-state'
import { Interactive } from '@/components/page/interactive'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { PasteAccounts } from '@/components/users/paste-accounts'
import { accountChoices } from '@/db/users/queries'
import { todayIn } from '@/domain/dates'
import { createUnitAccountsAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('users.paste'))('title'),
})

/** Accounts for the units of the office, from a pasted table: checked, looked at, printed once. */
export default async function PasteUsersPage() {
  const [ctx, t] = await Promise.all([readContext(), getTranslations('users')])
  const choices = await accountChoices(ctx, todayIn(new Date()))
  if (!choices) notFound()
  return (
    <>
      <PageHead
        title={t('paste.title')}
        breadcrumbs={[{ label: t('title'), href: '/admin/users' }]}
      />
      {choices.units.length === 0 ? (
        <EmptyState
          title={t('paste.noUnits')}
          action={<LinkButton href="/imports">{t('paste.addUnits')}</LinkButton>}
        />
      ) : (
        <Interactive words={['common', 'form', 'validation', 'vocabulary', 'users']}>
          <PasteAccounts
            {...choices}
            address={process.env.SO_VANG_URL}
            send={createUnitAccountsAction}
          />
        </Interactive>
      )}
    </>
  )
}
