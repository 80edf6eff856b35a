import { useLocale } from 'next-intl'
import { sayBytes } from '@/components/history/say-value'
import { DefinitionList } from '@/components/page/definition-list'
import type { Backups } from '@/db/backup/queries'
import type { Locale } from '@/domain/vocabulary'

/** The backups that are kept, newest first, with their sizes. */
export function BackupFiles({ files }: Pick<Backups, 'files'>) {
  const locale = useLocale() as Locale
  return (
    <DefinitionList
      items={files.map(({ name, size }) => ({ label: name, value: sayBytes(size, locale) }))}
    />
  )
}
