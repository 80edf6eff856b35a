import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { WithdrawForm } from '@/components/awards/withdraw-form'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { getAward } from '@/db/awards/detail'
import { withdrawAwardAction } from '../../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('awards.withdraw'))('title'),
})

export default async function WithdrawAwardPage({ params }: { params: Promise<{ id: string }> }) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('awards'),
  ])
  const award = await getAward(ctx, id)
  if (!award?.can.withdraw) notFound()
  return (
    <>
      <PageHead
        title={t('withdraw.title')}
        note={`${award.form} · ${award.recipientName}`}
        breadcrumbs={[
          { label: t('title'), href: '/awards' },
          { label: award.recipientName, href: `/awards/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'awards']}>
        <WithdrawForm id={id} version={award.version} send={withdrawAwardAction} />
      </Interactive>
    </>
  )
}
