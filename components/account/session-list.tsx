import { useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/page/badge'
import { SubmitButton } from '@/components/page/link-button'
import { DataTable } from '@/components/table/data-table'
import type { SessionRow } from '@/db/users/sessions'
import { formatInstant } from '@/domain/dates'
import { deviceName } from '@/domain/user-agent'
import styles from './account.module.css'

type Props = {
  rows: SessionRow[]
  /** The session that shows the list, when it is one of them. */
  own?: number
  /** Ends one; without it the list only tells. */
  end?: (form: FormData) => Promise<void>
  /** What to look for in it. */
  hint?: string
}

/** Where an account is signed in: on what, from where, since when, used when. */
export function SessionList({ rows, own, end, hint }: Props) {
  const t = useTranslations('account.sessions')
  const nameOf = (row: SessionRow) => deviceName(row.userAgent) || t('unknown')
  const table = (
    <DataTable
      bare
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'device',
          head: t('device'),
          priority: 1,
          render: (row) => (
            <>
              {nameOf(row)} {row.id === own && <StatusBadge tone="done">{t('own')}</StatusBadge>}
            </>
          ),
        },
        { key: 'address', head: t('address'), nowrap: true, render: (row) => row.address },
        {
          key: 'since',
          head: t('since'),
          nowrap: true,
          said: true,
          render: (row) => formatInstant(row.openedAt.toISOString()),
        },
        {
          key: 'used',
          head: t('used'),
          nowrap: true,
          said: true,
          render: (row) => formatInstant(row.usedAt.toISOString()),
        },
        ...(end
          ? [
              {
                key: 'end',
                head: t('end'),
                priority: 1 as const,
                align: 'end' as const,
                render: (row: SessionRow) =>
                  row.id !== own && (
                    <form action={end}>
                      <input type="hidden" name="id" value={row.id} />
                      <SubmitButton look="quiet" label={t('endThis', { device: nameOf(row) })}>
                        {t('end')}
                      </SubmitButton>
                    </form>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
  return (
    <>
      {hint && <p className={styles.hint}>{hint}</p>}
      {table}
    </>
  )
}
