import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { ColumnsForm } from '@/components/imports/columns-form'
import { ImportSteps } from '@/components/imports/steps'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { getImport } from '@/db/imports/queries'
import { rereadImportAction } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('imports'))('columnsTitle'),
})

/** What each column of the file was taken for, over the file's own rows. */
export default async function ColumnsPage({ params }: Props) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('imports'),
  ])
  const batch = await getImport(ctx, id)
  if (batch?.state !== 'reviewing') notFound()
  return (
    <>
      <PageHead
        title={t('columnsTitle')}
        note={t('columnsNote')}
        actions={<ImportSteps at="columns" />}
        breadcrumbs={[
          { label: t('title'), href: '/imports' },
          { label: batch.fileName, href: `/imports/${id}` },
        ]}
      />
      <Interactive words={['imports', 'form', 'validation', 'common']}>
        <ColumnsForm batch={batch} tables={batch.tables ?? []} send={rereadImportAction} />
      </Interactive>
    </>
  )
}
