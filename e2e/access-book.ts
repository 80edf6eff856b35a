import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, asc, eq, isNull, notLike } from 'drizzle-orm'
import sharp from 'sharp'
import { keepBytes } from '@/db/attachments/store'
import { awardForms } from '@/db/award-forms/table'
import { createCampaign } from '@/db/campaigns/commands'
import type { Context } from '@/db/command'
import { createEvent } from '@/db/events/commands'
import { modelStageChanges } from '@/db/models/table'
import { type Database, newKey, openDatabase } from '@/db/open'
import { type AccessBook, enterOfficeRecords, enterOfficeWork } from '@/db/testing/access/book'
import { enterUnitRecords, must } from '@/db/testing/access/records'
import { units } from '@/db/units/table'
import { findActor } from '@/db/users/queries'
import { users } from '@/db/users/table'
import type { OfficeRecord, UnitRecord } from '@/domain/access/records'
import { adminPassword } from './own-server'

export const demoPassword = 'thu-nghiem-vai-tro-2021'
export const ownMark = 'Của Mình'
export const otherMark = 'Của Người'

export type UnitIds = Record<UnitRecord | 'unknown', number>
export type AccessIds = {
  own: UnitIds
  other: UnitIds
  office: Record<OfficeRecord | 'savedView', number>
}

/** A small file to attach and to keep. */
export const photo = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer()

/**
 * A data folder with the demo accounts and, by commands, one record of every kind in the contributor's
 * unit, in another, and of the whole office. Nobody serves it yet.
 */
export async function makeAccessBook(): Promise<{ folder: string; ids: AccessIds }> {
  const folder = mkdtempSync(join(tmpdir(), 'so-vang-access-'))
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/prepare.ts', '--demo'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: folder,
      SO_VANG_ADMIN_PASSWORD: adminPassword,
      SO_VANG_DEMO_PASSWORD: demoPassword,
    },
    stdio: 'ignore',
  })
  const db = openDatabase(folder)
  try {
    return { folder, ids: await enterRecords(db, folder) }
  } finally {
    db.close()
  }
}

async function enterRecords(db: Database, folder: string): Promise<AccessIds> {
  const [officer, contributor] = [
    await accountOf(db, 'officer'),
    await accountOf(db, 'contributor'),
  ]
  const ownUnit = contributor.actor.unitId ?? 0
  const [committee] = await db.reader.select().from(units).where(isNull(units.parentId)).limit(1)
  const otherUnit = await unitBeside(db, ownUnit)
  const [form] = await db.reader.select().from(awardForms).where(eq(awardForms.kind, 'praise'))
  const campaign = must(await createCampaign(officer, { ...newCampaign, createKey: newKey() })).id
  const event = must(await createEvent(officer, { ...newEvent, createKey: newKey() })).id
  const kept = await keepBytes(new Uint8Array(await photo()), folder)
  const book: AccessBook = {
    officer,
    contributor,
    committee: committee?.id ?? 0,
    campaign,
    event,
    form: form?.id ?? 0,
    number: '925-QĐ/QU',
    file: { ...kept, fileName: 'anh.png', mediaType: 'image/png' },
  }
  await db.writer.update(units).set({ issues: true }).where(eq(units.id, book.committee))
  const office = await enterOfficeRecords(book, [ownUnit, otherUnit])
  book.field = office.field
  const own = await enterUnitRecords(book, ownUnit, ownMark)
  const other = await enterUnitRecords(book, otherUnit, otherMark)
  const work = await enterOfficeWork(book, own)
  const records = { ...office, ...work, awardForm: book.form, user: officer.actor.userId }
  return {
    own: { ...own, step: await stepOf(db, own.model) },
    other: { ...other, step: await stepOf(db, other.model) },
    office: { ...records, personChange: own.personChange },
  }
}

async function accountOf(db: Database, username: string): Promise<Context> {
  const [user] = await db.reader.select().from(users).where(eq(users.username, username))
  const actor = await findActor(db.reader, user?.id ?? 0)
  if (!actor) throw new Error(`no account ${username}`)
  return { db, actor, now: new Date() }
}

/** A unit that is neither the given one nor above or under it. */
async function unitBeside({ reader }: Database, id: number): Promise<number> {
  const [own] = await reader.select().from(units).where(eq(units.id, id))
  const parent = own?.path.split('/').filter(Boolean).at(-2) ?? ''
  const [beside] = await reader
    .select()
    .from(units)
    .where(
      and(
        notLike(units.path, `${own?.path}%`),
        notLike(units.path, `%/${parent}/`),
        isNull(units.validTo),
      ),
    )
    .orderBy(asc(units.id))
    .offset(1)
    .limit(1)
  return beside?.id ?? 0
}

async function stepOf({ reader }: Database, model: number): Promise<number> {
  const steps = await reader
    .select({ id: modelStageChanges.id })
    .from(modelStageChanges)
    .where(eq(modelStageChanges.modelId, model))
  return steps.at(-1)?.id ?? 0
}

const newCampaign = {
  name: 'Phong trào thử quyền',
  shortName: 'Thử quyền',
  basis: '',
  startedOn: '',
  endedOn: '',
  registers: true,
}

const newEvent = {
  name: 'Hội nghị thử quyền',
  shortName: '',
  heldOn: '12/11/2021',
  place: '',
  organiserId: null,
  campaignIds: [],
  summary: '',
  programme: '',
  attendees: [],
  directions: [],
}
