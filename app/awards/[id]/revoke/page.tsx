import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { RevokeForm } from '@/components/awards/revoke-form'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { getAward } from '@/db/awards/detail'
import { awardOptions } from '@/db/awards/options'
import { revokeAwardAction } from '../../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('awards.revoke'))('title'),
})

export default async function RevokeAwardPage({ params }: { params: Promise<{ id: string }> }) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('awards'),
  ])
  const award = await getAward(ctx, id)
  if (!award?.can.revoke) notFound()
  const { issuer } = await awardOptions(ctx)
  return (
    <>
      <PageHead
        title={t('revoke.title')}
        note={`${award.form} · ${award.recipientName}`}
        breadcrumbs={[
          { label: t('title'), href: '/awards' },
          { label: award.recipientName, href: `/awards/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'awards']}>
        <RevokeForm id={id} version={award.version} issuer={issuer} send={revokeAwardAction} />
      </Interactive>
    </>
  )
}
