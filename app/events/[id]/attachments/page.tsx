import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AttachmentsPage } from '@/app/attachments/attachments-page'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { getEvent } from '@/db/events/queries'
import { unbroken } from '@/domain/unbroken'

export const generateMetadata = async () => ({
  title: (await getTranslations('attachments'))('title'),
})

export default async function EventAttachmentsPage({
  params,
}: {
  params: Promise<{ id: string }>
}) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('events'),
  ])
  const event = await getEvent(ctx, id)
  if (!event) notFound()
  return (
    <AttachmentsPage
      ownerNoun="event"
      ownerId={id}
      breadcrumbs={[
        { label: t('title'), href: '/events' },
        { label: unbroken(event.shortName ?? event.name), href: `/events/${id}` },
      ]}
    />
  )
}
