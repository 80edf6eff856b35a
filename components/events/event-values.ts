import type { FieldValues } from 'react-hook-form'
import type { EventDetail } from '@/db/events/queries'
import { formatDate } from '@/domain/dates'

export const blankAttendee = { name: '', position: '', role: '' }
export const blankDirection = { content: '', by: '' }

/** What the form for a new event holds at first. */
export const emptyEvent: FieldValues = {
  name: '',
  shortName: '',
  heldOn: '',
  place: '',
  organiserId: null,
  campaignIds: [],
  summary: '',
  programme: '',
  attendees: [blankAttendee],
  directions: [blankDirection],
  labels: { organiserId: '' },
}

/** What it holds for an event that is corrected; a blank row stands ready under each list. */
export const eventValues = (event: EventDetail): FieldValues => ({
  id: event.id,
  version: event.version,
  name: event.name,
  shortName: event.shortName ?? '',
  heldOn: formatDate(event.heldOn),
  place: event.place ?? '',
  organiserId: event.organiserId,
  campaignIds: event.campaigns.map(({ id }) => String(id)),
  summary: event.summary ?? '',
  programme: event.programme ?? '',
  attendees: [
    ...event.attendees.map(({ name, position, role }) => ({
      name,
      position: position ?? '',
      role: role ?? '',
    })),
    blankAttendee,
  ],
  directions: [
    ...event.directions.map(({ content, by }) => ({ content, by: by ?? '' })),
    blankDirection,
  ],
  labels: { organiserId: event.organiser ?? '' },
})
