import { rebuildCounts } from '@/db/counts/recount'
import { transaction } from '@/db/engine/transaction'
import { individualKeys } from '@/db/individuals/enter'
import type { Database } from '@/db/open'
import { recipientSortKey } from '@/db/recipient-names'
import { type Random, randomFrom } from '@/db/seed/random'
import { fold } from '@/domain/text'
import type { Level, RecipientKind, Regime } from '@/domain/vocabulary'
import { fastInsert, withoutIndexes } from './fast-insert'
import { groupName, personName } from './names'
import { enterRegisters, type Registers } from './registers'

type Recipient = {
  kind: RecipientKind
  name: string
  nameId: number
  sortKey: string
  individualId: number | null
  unitId: number
  unitName: string
}

const firstYear = 2016
const years = 10

/**
 * Fills an empty book with `count` awards of ten years, each year more than the one before, by
 * decisions of some eighty recipients; about a quarter as many people, with names of their own.
 * Written past the commands, for a million has to be there in a minute or two.
 */
export async function generate(db: Database, count: number): Promise<void> {
  const random = randomFrom(count)
  db.raw.pragma('synchronous = OFF')
  const registers = await enterRegisters(db, random)
  await withoutIndexes(db.raw, ['awards', 'awardStatusChanges', 'individuals'], () => {
    db.raw.exec('BEGIN')
    const recipients = enterRecipients(db, count, registers, random)
    enterAwards(db, count, registers, recipients, random)
    db.raw.exec('COMMIT')
  })
  await transaction({ db }, rebuildCounts)
  db.raw.pragma('synchronous = FULL')
  db.raw.pragma('wal_checkpoint(TRUNCATE)')
}

/** People, collectives and households, each distinct name once in the text index. */
function enterRecipients(
  db: Database,
  count: number,
  { units }: Registers,
  random: Random,
): Recipient[] {
  const names = fastInsert(db.raw, 'recipientNames')
  const people = fastInsert(db.raw, 'individuals')
  const known = new Map<string, { nameId: number; sortKey: string }>()
  const nameOf = (kind: RecipientKind, name: string) => {
    const key = `${kind} ${name}`
    const found = known.get(key)
    if (found) return found
    const sortKey = recipientSortKey(kind, name)
    const nameId = names({
      recipientKind: kind,
      name,
      sortKey,
      searchText: fold(name),
      conferred: 0,
    })
    const made = { nameId, sortKey }
    known.set(key, made)
    return made
  }
  const distinct = Math.max(20, Math.ceil(count * 0.29))
  return Array.from({ length: distinct }, (_, at): Recipient => {
    const { id: unitId, name: unitName } = oftenFirst(units, random)
    if (at % 40 === 0) {
      const name = `Hộ ông ${personName(random)}`
      const kind = 'household' as const
      return { kind, name, ...nameOf(kind, name), individualId: null, unitId, unitName }
    }
    if (at % 12 === 1) {
      const name = random.whole(4) === 0 ? unitName : groupName(unitName, random)
      const kind = 'collective' as const
      return { kind, name, ...nameOf(kind, name), individualId: null, unitId, unitName }
    }
    const name = personName(random)
    const kind = 'individual' as const
    const person = {
      fullName: name,
      unitId,
      position: random.pick(positions),
      version: 1,
      sample: 0,
    }
    const individualId = people({ ...person, ...individualKeys(name) })
    return { kind, name, ...nameOf(kind, name), individualId, unitId, unitName }
  })
}

const positions = ['Chuyên viên', 'Giáo viên', 'Điều dưỡng', 'Cán bộ', 'Phó Chủ tịch', 'Công nhân']

function enterAwards(
  db: Database,
  count: number,
  registers: Registers,
  recipients: Recipient[],
  random: Random,
): void {
  const award = fastInsert(db.raw, 'awards')
  const change = fastInsert(db.raw, 'awardStatusChanges')
  const decision = fastInsert(db.raw, 'decisions')
  const ofKind = (kind: RecipientKind) => recipients.filter((recipient) => recipient.kind === kind)
  const byKind = {
    collective: ofKind('collective'),
    individual: ofKind('individual'),
    household: ofKind('household'),
  }
  let at = 0
  for (let number = 1; at < count; number += 1) {
    const occasion = occasionOf(at / count, number, registers, random)
    const decisionId = decision(occasion.decision)
    const updatedAt = `${occasion.decision.decidedOn}T08:00:00.000Z`
    for (let left = 20 + random.whole(120); left > 0 && at < count; left -= 1, at += 1) {
      const { kind, name, individualId, unitId, unitName, nameId, sortKey } = random.pick(
        byKind[kindAmong(occasion.kinds, random)],
      )
      const awardId = award({
        ...occasion.award,
        recipientKind: kind,
        individualId,
        unitId,
        recipientName: name,
        recipientNote: kind === 'individual' ? random.pick(positions) : null,
        unitName,
        decisionId,
        citation: 'Có thành tích xuất sắc trong phong trào thi đua của đơn vị',
        status: random.whole(500) === 0 ? 'revoked' : 'conferred',
        nameId,
        sortKey,
        updatedAt,
        version: 1,
        sample: 0,
        createKey: `bench-${at}`,
      })
      change({ awardId, status: 'conferred', at: updatedAt, decisionId, version: 1, sample: 0 })
    }
  }
}

function kindAmong(kinds: RecipientKind[], random: Random): RecipientKind {
  const percent = random.whole(100)
  if (percent < 30 && kinds.includes('collective')) return 'collective'
  if (percent < 33 && kinds.includes('household')) return 'household'
  return kinds.includes('individual') ? 'individual' : random.pick(kinds)
}

/** A decision with what its awards have in common. `part`: how far through the ten years. */
function occasionOf(part: number, number: number, registers: Registers, random: Random) {
  // The square root makes each year richer than the one before.
  const year = firstYear + Math.min(years - 1, Math.floor(Math.sqrt(part) * years))
  const form = oftenFirst(registers.forms, random)
  const regime: Regime = form.regime ?? (random.whole(3) === 0 ? 'state' : 'party')
  const text = regime === 'state' ? `${number}/QĐ-UBND` : `${number}-QĐ/QU`
  const month = String(1 + random.whole(12)).padStart(2, '0')
  const decidedOn = `${year}-${month}-${String(1 + random.whole(28)).padStart(2, '0')}`
  return {
    kinds: form.recipientKinds,
    decision: {
      number: text,
      numberKey: text.toLowerCase(),
      year,
      regime,
      issuerId: random.pick(registers.issuers),
      decidedOn,
      searchText: fold(text),
      version: 1,
      sample: 0,
    },
    award: {
      awardFormId: form.id,
      level: form.level ?? levelOf(random.whole(100)),
      regime,
      campaignId: random.whole(6) === 0 ? null : oftenFirst(registers.campaigns, random),
      eventId: random.whole(2) === 0 ? random.pick(registers.events) : null,
      awardYear: year,
    },
  }
}

const shares: [Level, number][] = [
  ['district', 55],
  ['ward', 25],
  ['grassroots', 10],
  ['city', 9],
  ['central', 1],
]

function levelOf(percent: number): Level {
  let below = 0
  for (const [level, share] of shares) {
    below += share
    if (percent < below) return level
  }
  return 'district'
}

/** A few forms, campaigns and units have most of the awards, as everywhere. */
function oftenFirst<T>(among: T[], random: Random): T {
  const most = Math.min(random.whole(among.length), random.whole(among.length))
  return among[most] as T
}
