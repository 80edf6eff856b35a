import { eq } from 'drizzle-orm'
import type { Role } from '@/domain/vocabulary'
import { createAward } from '../../awards/commands'
import { campaigns } from '../../campaigns/table'
import type { Context } from '../../command'
import { importMappings } from '../../imports/table'
import { individuals } from '../../individuals/table'
import { newKey } from '../../open'
import { createPin } from '../../pins/commands'
import type { ReadContext } from '../../read'
import { createRegistration } from '../../registrations/commands'
import { createView } from '../../saved-views/commands'
import { officeKey, readOffice } from '../../settings/office'
import { settings } from '../../settings/table'
import { letAllIssue, type SmallBook, smallBook } from '../../testing'
import { units } from '../../units/table'
import { sessions } from '../../users/table'
import { type AccessBook, enterOfficeRecords, enterOfficeWork } from './book'
import { awardIn, enterUnitRecords, must, registrationIn, type UnitRecords } from './records'

const ownMark = 'Của Mình'
const otherMark = 'Của Người'

/**
 * The small book with a record of every kind in the contributor's own unit; `both` adds the same
 * records of another unit and of the one above both. All else is the same, ids included, so that what
 * two such books answer differs by the other units' records alone.
 */
export async function accessBook({ both }: { both: boolean }) {
  const small = await smallBook()
  await letAllIssue(small)
  await small.db.writer.update(campaigns).set({ registers: true })
  const { tayThanh, sonKy, committee, khuPho3 } = small.units
  const book: AccessBook = {
    officer: small.as.officer,
    contributor: small.as.contributor,
    committee,
    campaign: small.campaign,
    event: small.event,
    form: small.form.praise,
    number: '25-QĐ/QU',
    file: { fileName: 'anh.jpg', mediaType: 'image/jpeg', size: 9, sha256: 'a'.repeat(64) },
  }
  const expected = both ? [tayThanh, sonKy] : [tayThanh]
  const office = await enterOfficeRecords(book, expected)
  book.field = office.field
  const own = await enterUnitRecords(book, tayThanh, ownMark)
  await markSample(small, own)
  const work = await enterOfficeWork(book, own)
  await nameOffice(small)
  await rememberColumns(small)
  const kept = { contributor: await keepOwnThings(small.as.contributor), officer: noneKept }
  const other = both ? await enterUnitRecords(book, sonKy, otherMark) : null
  let belowOther = 0
  if (both) {
    belowOther = await small.unit(`Khu phố ${otherMark}`, { parent: sonKy })
    await enterOnceOnly(book, sonKy)
    await enterUnitRecords(book, committee, `${otherMark} Trên`)
    kept.officer = await keepOwnThings(small.as.officer)
  }
  await dateUnits(small, both)
  const records = { ...office, ...work }
  return { ...book, small, as: small.as, own, other, below: khuPho3, belowOther, records, kept }
}

export type TriedBook = Awaited<ReturnType<typeof accessBook>>

export const readAs = (book: TriedBook, role: Role): ReadContext => ({
  db: book.small.db.reader,
  actor: book.as[role].actor,
})

/** The other unit's records of a book that has them. */
export function otherOf(book: TriedBook): UnitRecords {
  if (!book.other) throw new Error('this book has one unit’s records alone')
  return book.other
}

/** The ids of what one account keeps for itself. */
export type Kept = { pin: number; view: number; session: number }
const noneKept: Kept = { pin: 0, view: 0, session: 0 }

/** Nothing but a pin, a view and an open session: what each account has for itself. */
async function keepOwnThings(ctx: Context): Promise<Kept> {
  const { name, userId } = ctx.actor
  const pin = must(await createPin(ctx, { label: name, address: '/awards?level=city' })).id
  const view = { listing: 'awards' as const, query: 'level=city', sharedWith: [] }
  const kept = must(await createView(ctx, { ...view, name, createKey: newKey() })).id
  const [createdAt, updatedAt] = [ctx.now, ctx.now]
  const expiresAt = new Date(ctx.now.getTime() + 60 * 60 * 1000)
  const [session] = await ctx.db.writer
    .insert(sessions)
    .values({ token: newKey(), userId, createdAt, updatedAt, expiresAt })
    .returning({ id: sessions.id })
  return { pin, view: kept, session: session?.id ?? 0 }
}

/** Years that no other unit has anything of. */
async function enterOnceOnly(book: AccessBook, unitId: number): Promise<void> {
  const year = { year: '2015', registeredOn: '05/03/2015' }
  must(
    await createRegistration(book.officer, { ...registrationIn(book, unitId, otherMark), ...year }),
  )
  const then = { awardYear: '2014', recipientName: otherMark, decisionNumber: '', decidedOn: '' }
  must(
    await createAward(book.officer, {
      ...awardIn(book, unitId),
      ...then,
      issuerId: null,
      eventId: null,
    }),
  )
}

/** Where the office stands is said, its name not yet: its start list has something open. */
async function nameOffice({ db, units: { committee } }: SmallBook): Promise<void> {
  const value = { ...(await readOffice(db.reader)), unitId: committee }
  await db.writer.insert(settings).values({ key: officeKey, value })
}

const markSample = ({ db }: SmallBook, { double }: UnitRecords) =>
  db.writer.update(individuals).set({ sample: true }).where(eq(individuals.id, double))

/** How the columns of a list were understood once. */
const rememberColumns = ({ db }: SmallBook) =>
  db.writer.insert(importMappings).values({ noun: 'awards', shape: 'họ tên', columns: ['name'] })

/** Both units began after the awards, which is told; the other one has another name in the other book. */
async function dateUnits({ db, units: { tayThanh, sonKy } }: SmallBook, both: boolean) {
  const set = (values: Partial<typeof units.$inferInsert>, id: number) =>
    db.writer.update(units).set(values).where(eq(units.id, id))
  await set({ validFrom: '2021-12-01' }, tayThanh)
  if (both) await set({ validFrom: '2021-12-01', name: `Phường ${otherMark}` }, sonKy)
}
