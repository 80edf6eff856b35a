import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { EventForm } from '@/components/events/event-form'
import { emptyEvent } from '@/components/events/event-values'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { campaignChoices } from '@/db/campaigns/queries'
import { createEventPolicy } from '@/db/events/policy'
import { may } from '@/domain/permissions'
import { createEventAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('events.form'))('newTitle'),
})

export default async function NewEventPage() {
  const [ctx, t] = await Promise.all([readContext(), getTranslations('events')])
  if (!may(ctx.actor, createEventPolicy)) notFound()
  return (
    <>
      <PageHead title={t('form.newTitle')} breadcrumbs={[{ label: t('title'), href: '/events' }]} />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'events']}>
        <EventForm
          values={emptyEvent}
          campaigns={await campaignChoices(ctx)}
          send={createEventAction}
          account={ctx.actor.userId}
        />
      </Interactive>
    </>
  )
}
