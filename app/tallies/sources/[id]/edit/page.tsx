import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { one, type Query } from '@/components/page/query'
import { SourceForm } from '@/components/tallies/source-form'
import { getSource } from '@/db/tallies/queries'
import { formatDate } from '@/domain/dates'
import { updateSourceAction } from '../../../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async () => ({
  title: (await getTranslations('tallies.form'))('sourceEdit'),
})

export default async function EditSourcePage({ params, searchParams }: Props) {
  const [id, ctx, t, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('tallies'),
    searchParams,
  ])
  const source = await getSource(ctx, id)
  if (!source?.can.update) notFound()
  const tally = one(query.tally)
  const back = tally && /^[1-9]\d{0,8}$/.test(tally) ? `/tallies/${tally}` : `/tallies?source=${id}`
  const { version, title, publisher, publishedOn, url } = source
  return (
    <>
      <PageHead
        title={t('form.sourceEdit')}
        note={t('form.sourceUsed', { n: source.tallies })}
        breadcrumbs={[{ label: t('title'), href: '/tallies' }]}
      />
      <Interactive words={['common', 'form', 'validation', 'tallies']}>
        <SourceForm
          values={{
            id,
            version,
            title,
            publisher: publisher ?? '',
            publishedOn: publishedOn ? formatDate(publishedOn) : '',
            url: url ?? '',
          }}
          send={updateSourceAction}
          back={back}
        />
      </Interactive>
    </>
  )
}
