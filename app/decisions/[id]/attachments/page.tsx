import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AttachmentsPage } from '@/app/attachments/attachments-page'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { getDecision } from '@/db/decisions/queries'

export const generateMetadata = async () => ({
  title: (await getTranslations('attachments'))('title'),
})

export default async function DecisionAttachmentsPage({
  params,
}: {
  params: Promise<{ id: string }>
}) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('decisions'),
  ])
  const decision = await getDecision(ctx, id)
  if (!decision) notFound()
  return (
    <AttachmentsPage
      ownerNoun="decision"
      ownerId={id}
      breadcrumbs={[
        { label: t('title'), href: '/decisions' },
        { label: decision.number, href: `/decisions/${id}` },
      ]}
    />
  )
}
