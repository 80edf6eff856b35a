import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { EventForm } from '@/components/events/event-form'
import { eventValues } from '@/components/events/event-values'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { campaignChoices } from '@/db/campaigns/queries'
import { getEvent } from '@/db/events/queries'
import { unbroken } from '@/domain/unbroken'
import { updateEventAction } from '../../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('events.form'))('editTitle'),
})

export default async function EditEventPage({ params }: { params: Promise<{ id: string }> }) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('events'),
  ])
  const event = await getEvent(ctx, id)
  if (!event?.can.update) notFound()
  return (
    <>
      <PageHead
        title={t('form.editTitle')}
        breadcrumbs={[
          { label: t('title'), href: '/events' },
          { label: unbroken(event.shortName ?? event.name), href: `/events/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'events']}>
        <EventForm
          id={id}
          values={eventValues(event)}
          campaigns={await campaignChoices(ctx)}
          send={updateEventAction}
          account={ctx.actor.userId}
        />
      </Interactive>
    </>
  )
}
