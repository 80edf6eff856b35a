import { and, count, eq, inArray, notInArray } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import { awards } from '../awards/table'
import type { Reader } from '../engine/connection'
import { eventAttendees } from '../events/table'
import { individuals } from '../individuals/table'
import { models } from '../models/table'
import type { ReadContext } from '../read'
import { reports } from '../reports/table'
import { isAnonymous } from './is-anonymous'
import { anonymisePolicy } from './policy'
import { type Reach, reachOf } from './reach'

/** What goes and what stays if a person were anonymised now; null for who may not, or nobody there whom it concerns. */
export async function previewAnonymise({ db, actor }: ReadContext, id: number) {
  if (!may(actor, anonymisePolicy)) return null
  const [person] = await db.select().from(individuals).where(eq(individuals.id, id))
  if (!person || (await isAnonymous(db, id))) return null
  const reach = await reachOf(db, person)
  return {
    id,
    version: person.version,
    fullName: person.fullName,
    goes: {
      awards: reach.awards.length,
      rows: reach.rows.length,
      lists: reach.lists.filter(({ source, fileGoneAt }) => source === 'file' && !fileGoneAt)
        .length,
      files: reach.files.length,
      changes: reach.changes.length,
    },
    elsewhere: await elsewhere(db, reach),
  }
}

/** Where else the same names stand: of this person or of another, only a reader can tell. */
async function elsewhere(db: Reader, { ids, names, awards: own }: Reach) {
  const n = count()
  const [other] = await db
    .select({ n })
    .from(awards)
    .where(
      and(
        inArray(awards.recipientName, names),
        notInArray(
          awards.id,
          own.map(({ id }) => id),
        ),
      ),
    )
  const [owner] = await db.select({ n }).from(models).where(inArray(models.ownerName, names))
  const [guest] = await db
    .select({ n })
    .from(eventAttendees)
    .where(inArray(eventAttendees.name, names))
  const [namesake] = await db
    .select({ n })
    .from(individuals)
    .where(and(inArray(individuals.fullName, names), notInArray(individuals.id, ids)))
  const written = await db.select({ blocks: reports.blocks }).from(reports)
  const inReports = written.filter(({ blocks }) => {
    const text = JSON.stringify(blocks)
    return names.some((name) => text.includes(name))
  })
  return {
    awards: other?.n ?? 0,
    models: owner?.n ?? 0,
    attendees: guest?.n ?? 0,
    individuals: namesake?.n ?? 0,
    reports: inReports.length,
  }
}
