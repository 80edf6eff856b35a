import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/page/definition-list'
import { SoftLink } from '@/components/page/soft-link'
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
            <SoftLink href={`/units/${event.organiserId}`}>{event.organiser}</SoftLink>
          ),
        },
        {
          label: t('campaigns'),
          value:
            event.campaigns.length === 0
              ? null
              : event.campaigns.flatMap(({ id, name }, at) => [
                  at > 0 && ', ',
                  <SoftLink key={id} href={`/campaigns/${id}`}>
                    {unbroken(name)}
                  </SoftLink>,
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
