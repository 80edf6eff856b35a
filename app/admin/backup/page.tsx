import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { BackupFacts } from '@/components/backup/backup-facts'
import { BackupFiles } from '@/components/backup/backup-files'
import { AskButton } from '@/components/form/ask-button'
import { Card } from '@/components/page/card'
import { Interactive } from '@/components/page/interactive'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { getBackups } from '@/db/backup/queries'
import { backUpNowAction } from './actions'

export const generateMetadata = async () => ({ title: (await getTranslations('backup'))('title') })

/** How the book is backed up, whether the last backup could be restored, and one more at once. */
export default async function BackupPage() {
  const [ctx, t] = await Promise.all([readContext(), getTranslations('backup')])
  const backups = getBackups(ctx)
  if (!backups) notFound()
  const { status, files } = backups
  const words = { button: t('now'), ask: t('ask'), yes: t('yes'), busy: t('busy') }
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      {!status && <Notice tone="info">{t('never')}</Notice>}
      {status?.problems.map((problem) => (
        <Notice key={problem} tone="error">
          {problem}
        </Notice>
      ))}
      <Card
        foot={
          <Interactive words={['form', 'validation', 'common']}>
            <AskButton words={words} send={backUpNowAction} input={{}} />
          </Interactive>
        }
      >
        <BackupFacts backups={backups} />
      </Card>
      {files.length > 0 && (
        <Card title={t('files')} note={t('count', { n: files.length })}>
          <BackupFiles files={files} />
        </Card>
      )}
    </>
  )
}
