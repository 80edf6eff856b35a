import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { ReturnProposalForm } from '@/components/awards/propose-return-form'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { getAward } from '@/db/awards/detail'
import { returnProposalAction } from '../../propose/actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('awards.propose'))('return'),
})

export default async function ReturnProposalPage({ params }: { params: Promise<{ id: string }> }) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('awards'),
  ])
  const award = await getAward(ctx, id)
  if (!award?.can.return) notFound()
  return (
    <>
      <PageHead
        title={t('propose.return')}
        note={`${award.form} · ${award.recipientName}`}
        breadcrumbs={[
          { label: t('title'), href: '/awards' },
          { label: award.recipientName, href: `/awards/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'awards']}>
        <ReturnProposalForm
          id={id}
          version={award.version}
          send={returnProposalAction}
          back={`/awards/${id}`}
          done={`/awards/${id}?saved=1`}
        />
      </Interactive>
    </>
  )
}
