import { z } from 'zod'
import * as field from '@/domain/input'
import { problem } from '@/domain/validation'

const mostAttendees = 500
const mostDirections = 100

/** A row left empty is no row; one with anything in it needs the name. */
const attendee = z
  .object({
    name: field.orNull(field.name(120)),
    position: field.line(300),
    role: field.line(200),
  })
  .superRefine(({ name, position, role }, ctx) => {
    if (name === null && (position !== null || role !== null))
      ctx.addIssue({ code: 'custom', path: ['name'], message: 'required' })
  })

/** What was asked for, and by whom. */
const direction = z
  .object({ content: field.paragraph(2000), by: field.line(200) })
  .superRefine(({ content, by }, ctx) => {
    if (content === null && by !== null)
      ctx.addIssue({ code: 'custom', path: ['content'], message: 'required' })
  })

const event = {
  name: field.name(300),
  shortName: field.line(80),
  heldOn: field.day(),
  place: field.line(300),
  organiserId: field.optionalId(),
  /** One event may close several campaigns. */
  campaignIds: z.array(field.id()).max(50).transform(inOrder),
  summary: field.paragraph(4000),
  programme: field.paragraph(8000),
  attendees: z
    .array(attendee)
    .max(mostAttendees, problem('tooManyRows', { max: mostAttendees }))
    .transform((rows) =>
      rows.flatMap(({ name, ...row }) => (name === null ? [] : [{ name, ...row }])),
    ),
  directions: z
    .array(direction)
    .max(mostDirections, problem('tooManyRows', { max: mostDirections }))
    .transform((rows) =>
      rows.flatMap(({ content, by }) => (content === null ? [] : [{ content, by }])),
    ),
}

export const createEventInput = z.object({ ...event, createKey: field.createKey() })
export const updateEventInput = z.object({ ...event, id: field.id(), version: field.version() })

function inOrder(ids: number[]): number[] {
  return [...new Set(ids)].sort((a, b) => a - b)
}
