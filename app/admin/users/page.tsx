import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { Plus } from '@/components/page/plus'
import { UserTable } from '@/components/users/user-table'
import { listUsers } from '@/db/users/queries'

export const generateMetadata = async () => ({ title: (await getTranslations('users'))('title') })

export default async function UsersPage() {
  const [ctx, t, rules] = await Promise.all([
    readContext(),
    getTranslations('users'),
    getTranslations('security'),
  ])
  const rows = await listUsers(ctx)
  if (!rows) notFound()
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('total', { n: rows.length, open: rows.filter((row) => row.active).length })}
        actions={
          <>
            <LinkButton href="/admin/security" look="quiet">
              {rules('title')}
            </LinkButton>
            <LinkButton href="/admin/users/paste">{t('paste.title')}</LinkButton>
            <LinkButton href="/admin/users/new" look="red" icon={<Plus />}>
              {t('add')}
            </LinkButton>
          </>
        }
      />
      <UserTable rows={rows} />
    </>
  )
}
