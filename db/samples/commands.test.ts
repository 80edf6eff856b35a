import { count, eq, getTableName, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Role } from '@/domain/vocabulary'
import { attachments } from '../attachments/table'
import { auditEntries } from '../audit/table'
import { awardForms } from '../award-forms/table'
import { createAward, revokeAward } from '../awards/commands'
import { awards } from '../awards/table'
import { totalAwards } from '../awards/totals'
import { decisions } from '../decisions/table'
import { select } from '../engine/transaction'
import { individuals } from '../individuals/table'
import { modelStageChanges, models } from '../models/table'
import { recipientNames } from '../names-table'
import { type Database, newKey, openMemory } from '../open'
import { leaningOn, partsOf } from '../references'
import { createFirstAccounts } from '../seed/accounts'
import { seedBook } from '../seed/seed'
import { publishedTallies } from '../tallies/table'
import { faultsOf } from '../testing'
import { units } from '../units/table'
import { enterUser } from '../users/commands'
import { users } from '../users/table'
import { removeSamples } from './commands'
import { nounOf, sampled } from './links'
import { countSamples } from './queries'

const now = new Date('2021-11-15T02:00:00Z')
let db: Database
let userId: number
beforeEach(async () => {
  db = openMemory()
  await seedBook(db, { sample: true, now })
  const account = {
    username: 'tra',
    name: 'Nguyễn Thu Trà',
    role: 'officer' as const,
    unitId: null,
  }
  const user = await enterUser(db.writer, { ...account, hash: '-', mustChangePassword: false, now })
  userId = user.id
})

const as = (role: Role) => ({
  db,
  now,
  actor: {
    userId,
    name: 'Nguyễn Thu Trà',
    role,
    unitId: null,
    unitName: null,
    mustChangePassword: false,
  },
})
const reading = (role: Role = 'officer') => ({ db: db.reader, actor: as(role).actor })

/** An award that an officer enters for a sample person of a sample unit, by a sample decision. */
async function enterForSample() {
  const [person] = await db.reader.select().from(individuals).limit(1)
  const [decision] = await db.reader
    .select()
    .from(decisions)
    .where(eq(decisions.number, '402-QĐ/QU'))
  const [form] = await db.reader.select().from(awardForms).where(eq(awardForms.name, 'Biểu dương'))
  if (!person || !decision || !form) throw new Error('the seed is not as expected')
  const made = await createAward(as('officer'), {
    recipientKind: 'individual',
    individualId: person.id,
    recipientName: person.fullName,
    recipientNote: '',
    unitId: person.unitId ?? 0,
    awardFormId: form.id,
    level: 'district',
    campaignId: null,
    eventId: null,
    modelId: null,
    decisionNumber: decision.number,
    decidedOn: decision.decidedOn,
    issuerId: decision.issuerId,
    awardYear: 2021,
    meritFrom: '',
    meritTo: '',
    citation: '',
    rewardAmount: '',
    certificateNumber: '',
    createKey: newKey(),
  })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return { person, decision, id: made.value.id }
}

test('all samples leave with one button; what is published stays', async () => {
  const before = await countSamples(reading())
  expect(before.counts).toMatchObject({ awards: 468, models: 83, registrations: 35, decisions: 15 })
  const entries = await db.reader.select({ n: count() }).from(auditEntries)
  const result = await removeSamples(as('officer'), {})
  expect(result).toMatchObject({ ok: true, value: { removed: before.counts } })
  expect((await countSamples(reading())).total).toBe(0)
  expect((await totalAwards(reading(), {})).all).toBe(0)
  expect(await db.reader.select().from(publishedTallies)).toHaveLength(9)
  expect(await db.reader.select().from(models)).toHaveLength(4)
  expect(await db.reader.select().from(units)).toHaveLength(6)
  expect(await db.reader.select().from(recipientNames)).toEqual([])
  const after = await db.reader.select({ n: count() }).from(auditEntries)
  expect(after[0]?.n).toBe((entries[0]?.n ?? 0) + 1)
  expect(await faultsOf(db)).toEqual([])
})

test('an entered award stays, with the sample person, unit and decision it refers to', async () => {
  const { person, decision, id } = await enterForSample()
  const result = await removeSamples(as('admin'), {})
  expect(result).toMatchObject({
    ok: true,
    value: { kept: { awards: 0, individuals: 1, units: 1, decisions: 1 } },
  })
  expect(await db.reader.select().from(awards)).toMatchObject([
    { id, recipientName: person.fullName, sample: false },
  ])
  expect(await db.reader.select().from(individuals)).toMatchObject([
    { id: person.id, sample: false },
  ])
  expect(await db.reader.select().from(decisions)).toMatchObject([
    { number: decision.number, sample: false },
  ])
  expect((await totalAwards(reading(), { from: 2016, to: 2021 })).all).toBe(1)
  expect((await totalAwards(reading(), { q: person.fullName })).all).toBe(1)
  expect(await faultsOf(db)).toEqual([])
})

test('a kept unit keeps the units above it, and the account that looks through it', async () => {
  await createFirstAccounts(db, { demo: true, demoPassword: 'thu-cho-biet', now })
  const [neighbourhood] = await db.reader.select().from(units).where(eq(units.name, 'Khu phố 1'))
  await db.writer
    .update(users)
    .set({ unitId: neighbourhood?.id })
    .where(eq(users.role, 'contributor'))
  await removeSamples(as('admin'), {})
  const left = await db.reader.select().from(units)
  expect(left.map((unit) => unit.name)).toEqual(
    expect.arrayContaining(['Khu phố 1', 'Phường Tây Thạnh', 'Quận ủy quận Tân Phú']),
  )
  expect(left).toHaveLength(8)
  // The account's unit was changed above without a command.
  expect((await faultsOf(db)).filter((fault) => !/tài khoản số 3/.test(fault))).toEqual([])
})

test('a sample award with an attached scan is a real one from then on', async () => {
  const [award] = await db.reader.select().from(awards).limit(1)
  await db.writer
    .insert(attachments)
    .values({ ownerNoun: 'award', ownerId: award?.id ?? 0, fileName: 'quyet-dinh.pdf' })
  const result = await removeSamples(as('officer'), {})
  expect(result).toMatchObject({ ok: true, value: { kept: { awards: 1 } } })
  expect((await totalAwards(reading(), { sample: 'none' })).all).toBe(1)
  expect(await faultsOf(db)).toEqual([])
})

test('a sample model with a photo of one of its steps is a real one from then on', async () => {
  const [step] = await db.reader
    .select()
    .from(modelStageChanges)
    .where(eq(modelStageChanges.sample, true))
    .limit(1)
  await db.writer
    .insert(attachments)
    .values({ ownerNoun: 'modelStage', ownerId: step?.id ?? 0, fileName: 'ra-quan.jpg' })
  const result = await removeSamples(as('officer'), {})
  expect(result).toMatchObject({ ok: true, value: { kept: { models: 1 } } })
  expect(await db.reader.select().from(modelStageChanges)).toContainEqual(
    expect.objectContaining({ id: step?.id, modelId: step?.modelId }),
  )
  expect(await faultsOf(db)).toEqual([])
})

test('a sample that somebody revoked goes like the others; the real decision stays', async () => {
  const [award] = await db.reader.select().from(awards).limit(1)
  if (!award) throw new Error('no award')
  const [issuer] = await db.reader.select().from(units).where(eq(units.issues, true)).limit(1)
  const revoked = await revokeAward(as('officer'), {
    id: award.id,
    version: 1,
    decisionNumber: '12-QĐ/QU',
    decidedOn: '01/12/2021',
    issuerId: issuer?.id ?? null,
    reason: 'Thử thu hồi',
  })
  expect(revoked).toMatchObject({ ok: true })
  await removeSamples(as('officer'), {})
  expect(await db.reader.select().from(awards)).toEqual([])
  expect(await db.reader.select().from(decisions)).toMatchObject([{ number: '12-QĐ/QU' }])
  expect(await faultsOf(db)).toEqual([])
})

test('pressed twice, the second time finds nothing left', async () => {
  await removeSamples(as('officer'), {})
  const again = await removeSamples(as('officer'), {})
  expect(again).toMatchObject({ ok: true, value: { removed: { awards: 0, units: 0 } } })
  const entries = await db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'sample'))
  expect(entries).toHaveLength(1)
})

test('leaders and units remove nothing', async () => {
  for (const role of ['leader', 'contributor'] as const)
    expect(await removeSamples(as(role), {})).toMatchObject({ ok: false, reason: 'notAllowed' })
  expect((await countSamples(reading())).counts.awards).toBe(468)
  expect((await countSamples(reading('contributor'))).total).toBe(0)
})

test('the links name every reference of the schema to a register with samples', async () => {
  const found = await select<{ table: string; column: string; to: string }>(
    db.reader,
    sql`select t.name as "table", k."from" as "column", k."table" as "to"
      from sqlite_master t, pragma_foreign_key_list(t.name) k where t.type = 'table'`,
  )
  const wanted = found.filter(({ to }) => (sampled as readonly string[]).includes(to))
  const key = (link: { table: string; column: string }) => `${link.table}.${link.column}`
  const known = sampled.flatMap((of) => [...leaningOn(nounOf[of]), ...partsOf(nounOf[of])])
  const names = known.map(({ table, column }) => `${getTableName(table)}.${column.name}`)
  expect(names.sort()).toEqual(wanted.map(key).sort())
  expect(names.length).toBeGreaterThan(25)
  for (const { n } of await markedElsewhere()) expect(n).toBe(0)
})

/** Samples in registers that the button does not know of. */
async function markedElsewhere() {
  const parts = sampled.flatMap((of) => partsOf(nounOf[of]))
  const known = [...sampled, ...parts.map(({ table }) => getTableName(table))] as string[]
  const counts = ['levelCounts', 'formCounts', 'unitCounts', 'cellCounts']
  const tables = await select<{ name: string }>(
    db.reader,
    sql`select t.name from sqlite_master t, pragma_table_info(t.name) c
      where t.type = 'table' and c.name = 'sample'`,
  )
  const others = tables.filter(({ name }) => ![...known, ...counts].includes(name))
  return select<{ n: number }>(
    db.reader,
    sql.join(
      others.map(
        ({ name }) => sql`select count(*) as n from ${sql.raw(`"${name}" where sample = 1`)}`,
      ),
      sql` union all `,
    ),
  )
}
