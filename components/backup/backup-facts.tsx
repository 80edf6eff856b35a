import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/page/definition-list'
import type { Backups } from '@/db/backup/queries'
import { formatInstant } from '@/domain/dates'
import { formatNumber } from '@/domain/numbers'

/** When the book was last backed up, whether that could be restored, and how it goes on. */
export function BackupFacts({ backups }: { backups: Backups }) {
  const t = useTranslations('backup')
  const { status, to, hour, keep, command, isEncrypted } = backups
  const isTried = status?.file !== null && status?.problems.length === 0
  return (
    <DefinitionList
      items={[
        { label: t('last'), value: status && formatInstant(status.at) },
        {
          label: t('holds'),
          value:
            status?.awards == null
              ? null
              : t('holdsWhat', {
                  awards: formatNumber(status.awards),
                  sequence: formatNumber(status.sequence ?? 0),
                }),
          optional: true,
        },
        { label: t('trial'), value: status && t(isTried ? 'tried' : 'notTried') },
        { label: t('schedule'), value: hour === null ? t('off') : t('daily', { hour, keep }) },
        { label: t('to'), value: to },
        { label: t('command'), value: command, optional: true },
        { label: t('passphrase'), value: t(isEncrypted ? 'encrypted' : 'plain') },
      ]}
    />
  )
}
