import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/page/definition-list'
import type { EventDetail } from '@/db/events/queries'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'

export function EventFacts({ event }: { event: EventDetail }) {
  const t = useTranslations('events.form')
  return (
    <DefinitionList
      columns={2}
      items={[
        { label: t('heldOn'), value: formatDate(event.heldOn) },
        { label: t('place'), value: event.place },
        {
          label: t('organiser'),
          value: event.organiserId && (
            <Link href={`/units/${event.organiserId}`} prefetch={false}>
              {event.organiser}
            </Link>
          ),
        },
        {
          label: t('campaigns'),
          value:
            event.campaigns.length === 0
              ? null
              : event.campaigns.flatMap(({ id, name }, at) => [
                  at > 0 && ', ',
                  <Link key={id} href={`/campaigns/${id}`} prefetch={false}>
                    {unbroken(name)}
                  </Link>,
                ]),
          optional: true,
        },
        {
          label: t('shortName'),
          value: event.shortName && unbroken(event.shortName),
          optional: true,
        },
      ]}
    />
  )
}
