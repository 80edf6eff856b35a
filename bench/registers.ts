import { awardForms } from '@/db/award-forms/table'
import type { Database } from '@/db/open'
import type { Random } from '@/db/seed/random'
import { seedBook } from '@/db/seed/seed'
import { enterUser } from '@/db/users/commands'
import { textSortKey } from '@/domain/names'
import { fold } from '@/domain/text'
import type { Level, RecipientKind, Regime } from '@/domain/vocabulary'
import { fastInsert } from './fast-insert'
import { wardName } from './names'

export type Registers = {
  units: { id: number; name: string }[]
  issuers: number[]
  campaigns: number[]
  forms: {
    id: number
    level: Level | null
    regime: Regime | null
    recipientKinds: RecipientKind[]
  }[]
  events: number[]
}

const campaignsInAll = 8
const eventsInAll = 400
const departmentsOfWard = 2

/** The catalogue of a new book, and around it a district of three hundred units. */
export async function enterRegisters(db: Database, random: Random): Promise<Registers> {
  await seedBook(db, { sample: false, now: new Date('2026-01-05T01:00:00Z') })
  const { units, issuers } = enterUnits(db)
  const campaign = fastInsert(db.raw, 'campaigns')
  const event = fastInsert(db.raw, 'events')
  for (let nth = idsOf(db, 'campaigns').length + 1; nth <= campaignsInAll; nth += 1) {
    const name = `Phong trào thi đua ${nth}`
    campaign({ name, shortName: name, registers: 0, ...keysOf(name) })
  }
  for (let nth = 0; nth < eventsInAll; nth += 1) {
    const name = `Hội nghị tuyên dương lần ${nth + 1}`
    const heldOn = `${2016 + (nth % 10)}-11-${10 + random.whole(19)}`
    event({ name, heldOn, organiserId: random.pick(issuers), ...keysOf(name) })
  }
  await enterOfficer(db)
  return {
    units,
    issuers,
    campaigns: idsOf(db, 'campaigns'),
    // In an order that does not put all titles first.
    forms: random.shuffled(await db.reader.select().from(awardForms)),
    events: idsOf(db, 'events'),
  }
}

function enterUnits(db: Database) {
  const insert = fastInsert(db.raw, 'units')
  const update = db.raw.prepare('update units set path = ? where id = ?')
  const units: { id: number; name: string; path: string }[] = []
  const enter = (
    name: string,
    kind: string,
    level: string,
    above?: { id: number; path: string },
  ) => {
    const issues = kind === 'party' || kind === 'government' ? 1 : 0
    const parentId = above?.id ?? null
    const id = insert({ name, kind, level, parentId, path: '', issues, ...keysOf(name) })
    const path = `${above?.path ?? '/'}${id}/`
    update.run(path, id)
    const unit = { id, name, path }
    units.push(unit)
    return unit
  }
  const committee = enter('Quận ủy', 'party', 'district')
  const government = enter('Ủy ban nhân dân quận', 'government', 'district', committee)
  for (let nth = 0; nth < 100; nth += 1) {
    const ward = enter(wardName(nth), 'government', 'ward', nth % 2 ? government : committee)
    for (let below = 1; below <= departmentsOfWard; below += 1)
      enter(`Khu phố ${below}, ${ward.name}`, 'neighbourhood', 'grassroots', ward)
  }
  return {
    units,
    issuers: [committee.id, government.id, ...units.slice(2, 20).map(({ id }) => id)],
  }
}

async function enterOfficer(db: Database): Promise<void> {
  await enterUser(db.writer, {
    username: 'officer',
    name: 'Nguyễn Thu Trà',
    role: 'officer',
    unitId: null,
    hash: '-',
    mustChangePassword: false,
    now: new Date('2026-01-05T01:00:00Z'),
  })
}

const keysOf = (name: string) => ({
  sortKey: textSortKey(name),
  searchText: fold(name),
  version: 1,
  sample: 0,
})

const idsOf = (db: Database, table: string): number[] =>
  (db.raw.prepare(`select id from "${table}" order by id`).all() as { id: number }[]).map(
    ({ id }) => id,
  )
