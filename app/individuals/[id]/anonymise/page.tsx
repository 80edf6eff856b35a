import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { Card, CardGrid } from '@/components/page/card'
import { Interactive } from '@/components/page/interactive'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { AnonymiseForm } from '@/components/personal-data/anonymise-form'
import { Elsewhere, Goes, Stays } from '@/components/personal-data/anonymise-preview'
import { previewAnonymise } from '@/db/anonymisations/queries'
import { anonymiseAction } from './actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('personalData.anonymise'))('title'),
})

/** What goes and what stays when a person is anonymised, and the form that does it. */
export default async function AnonymisePage({ params }: Props) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('personalData.anonymise'),
  ])
  const preview = await previewAnonymise(ctx, id)
  if (!preview) notFound()
  return (
    <>
      <PageHead
        title={t('title')}
        note={preview.fullName}
        breadcrumbs={[
          { label: t('people'), href: '/individuals' },
          { label: preview.fullName, href: `/individuals/${id}` },
        ]}
      />
      <Notice tone="error" title={t('forGood')}>
        {t('forGoodText')}
      </Notice>
      <CardGrid>
        <Card title={t('goes')}>
          <Goes goes={preview.goes} />
        </Card>
        <Card title={t('stays')}>
          <Stays />
        </Card>
      </CardGrid>
      <Elsewhere name={preview.fullName} elsewhere={preview.elsewhere} />
      <Interactive words={['common', 'form', 'validation', 'personalData']}>
        <AnonymiseForm
          id={id}
          version={preview.version}
          createKey={randomUUID()}
          send={anonymiseAction}
        />
      </Interactive>
    </>
  )
}
