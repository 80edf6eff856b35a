import { useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/page/badge'
import { DataTable } from '@/components/table/data-table'
import type { UserRow } from '@/db/users/queries'
import { unbroken } from '@/domain/unbroken'

export function UserTable({ rows }: { rows: UserRow[] }) {
  const t = useTranslations('users')
  const words = useTranslations('vocabulary')
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/admin/users/${row.id}`}
      columns={[
        { key: 'name', head: t('column.name'), priority: 1, render: (row) => row.name },
        {
          key: 'username',
          head: t('column.username'),
          muted: true,
          priority: 1,
          nowrap: true,
          render: (row) => row.username,
        },
        {
          key: 'role',
          head: t('column.role'),
          priority: 1,
          nowrap: true,
          render: (row) => words(`role.${row.role}`),
        },
        {
          key: 'unit',
          head: t('column.unit'),
          muted: true,
          render: (row) => row.unit && unbroken(row.unit),
        },
        {
          key: 'state',
          head: t('column.state'),
          priority: 1,
          nowrap: true,
          render: (row) => <UserState user={row} />,
        },
      ]}
    />
  )
}

type State = Pick<UserRow, 'active' | 'mustChangePassword'>

/** Whether the account may sign in, and whether it still has the password that it was handed. */
export function UserState({ user }: { user: State }) {
  const t = useTranslations('users.state')
  if (!user.active) return <StatusBadge tone="error">{t('closed')}</StatusBadge>
  if (user.mustChangePassword) return <StatusBadge tone="doubt">{t('mustChange')}</StatusBadge>
  return <StatusBadge tone="done">{t('open')}</StatusBadge>
}
