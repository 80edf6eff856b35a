import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { textSortKey } from '@/domain/names'
import type { Actor } from '@/domain/permissions'
import { fold } from '@/domain/text'
import { formKinds, type Level, type Role } from '@/domain/vocabulary'
import { awardForms } from './award-forms/table'
import type { createAwardInput } from './awards/input'
import { campaigns } from './campaigns/table'
import type { Context } from './command'
import { events } from './events/table'
import { type Database, newKey, openMemory } from './open'
import { units } from './units/table'
import { enterUser } from './users/commands'
import { verifyBook } from './verify/book'

/**
 * A small real book for tests: the real migrations in memory, people with names, a unit tree
 *   Quận ủy ─ Phường Tây Thạnh ─ Khu phố 3
 *           └ Phường Sơn Kỳ
 */
export async function smallBook() {
  const db = openMemory()
  const unit = unitMaker(db)
  const committee = await unit('Quận ủy quận Tân Phú', { kind: 'party', level: 'district' })
  const tayThanh = await unit('Phường Tây Thạnh', { parent: committee })
  const khuPho3 = await unit('Khu phố 3', { kind: 'neighbourhood', parent: tayThanh })
  const sonKy = await unit('Phường Sơn Kỳ', { parent: committee })
  const [skilful] = await db.writer
    .insert(campaigns)
    .values({ name: 'Dân vận khéo', shortName: 'Dân vận khéo', ...keys('Dân vận khéo') })
    .returning()
  const forms = await Promise.all(formKinds.map((kind) => awardForm(db, kind)))
  const [conference] = await db.writer
    .insert(events)
    .values({ name: 'Hội nghị tuyên dương', heldOn: '2021-11-12', ...keys('Hội nghị tuyên dương') })
    .returning()
  if (!skilful || !conference) throw new Error('the small book was not written')
  const form = Object.fromEntries(formKinds.map((kind, at) => [kind, forms[at] as number]))
  return {
    db,
    unit,
    units: { committee, tayThanh, khuPho3, sonKy },
    campaign: skilful.id,
    event: conference.id,
    form: form as Record<(typeof formKinds)[number], number>,
    as: await people(db, tayThanh),
  }
}

export type SmallBook = Awaited<ReturnType<typeof smallBook>>

/**
 * What `verify` finds in a book of a test. What the test itself put in without a command has no
 * history, and is passed over; awards never are.
 */
export async function faultsOf(db: Database): Promise<string[]> {
  const { problems } = await verifyBook(db)
  return problems.filter(
    (problem) => problem.startsWith('Bản ghi khen thưởng') || !problem.endsWith(unspoken),
  )
}

const unspoken = 'không có trong lịch sử.'

/** Every unit may issue decisions. */
export async function letAllIssue({ db }: SmallBook): Promise<void> {
  await db.writer.update(units).set({ issues: true })
}

const late = 'Khen cho cả giai đoạn'

/** What the award form sends for a praised person of Tây Thạnh, with some fields changed. */
export const praised = (
  book: SmallBook,
  changes: Partial<z.input<typeof createAwardInput>> = {},
): z.input<typeof createAwardInput> => ({
  recipientKind: 'individual',
  individualId: null,
  recipientName: 'Đặng Thị Kim Chi',
  recipientNote: 'Điều dưỡng',
  unitId: book.units.tayThanh,
  awardFormId: book.form.praise,
  level: 'district',
  campaignId: book.campaign,
  eventId: book.event,
  modelId: null,
  decisionNumber: '25-QĐ/QU',
  decidedOn: '10/11/2021',
  issuerId: book.units.committee,
  awardYear: '2021',
  meritFrom: '',
  meritTo: '',
  citation: '',
  rewardAmount: '',
  certificateNumber: '',
  // A decision of 2021 over quite another year is asked about.
  doubtReason:
    changes.decidedOn === undefined && ![2020, 2021].includes(Number(changes.awardYear ?? 2021))
      ? late
      : '',
  createKey: newKey(),
  ...changes,
})

const keys = (name: string) => ({ sortKey: textSortKey(name), searchText: fold(name) })

function unitMaker(db: Database) {
  return async (
    name: string,
    { kind = 'government', level = 'ward', parent }: UnitOptions = {},
  ): Promise<number> => {
    const path = parent ? await pathOf(db, parent) : '/'
    const [row] = await db.writer
      .insert(units)
      .values({ name, kind, level, parentId: parent ?? null, path, ...keys(name) })
      .returning()
    if (!row) throw new Error(`${name} was not written`)
    await db.writer
      .update(units)
      .set({ path: `${path}${row.id}/` })
      .where(eq(units.id, row.id))
    return row.id
  }
}

type UnitOptions = {
  kind?: (typeof units.$inferSelect)['kind']
  level?: Level
  parent?: number
}

async function pathOf(db: Database, id: number): Promise<string> {
  const [row] = await db.writer.select({ path: units.path }).from(units).where(eq(units.id, id))
  return row?.path ?? '/'
}

async function awardForm(db: Database, kind: (typeof formKinds)[number]): Promise<number> {
  const name = {
    title: 'Chiến sĩ thi đua',
    form: 'Giấy khen',
    medal: 'Kỷ niệm chương',
    praise: 'Tuyên dương',
  }[kind]
  const recipientKinds = ['collective' as const, 'individual' as const, 'household' as const]
  const [row] = await db.writer
    .insert(awardForms)
    .values({ name, kind, recipientKinds, ...keys(name) })
    .returning()
  if (!row) throw new Error(`${name} was not written`)
  return row.id
}

async function people(db: Database, unitId: number) {
  const make = async (role: Role, name: string, unit: number | null = null): Promise<Context> => {
    const now = new Date('2021-11-15T02:00:00Z')
    const account = {
      username: role,
      name,
      role,
      unitId: unit,
      hash: '-',
      mustChangePassword: false,
    }
    const { id } = await enterUser(db.writer, { ...account, now })
    const actor: Actor = {
      userId: id,
      name,
      role,
      unitId: unit,
      unitName: null,
      mustChangePassword: false,
    }
    return { db, actor, now }
  }
  return {
    admin: await make('admin', 'Trần Minh Quân'),
    officer: await make('officer', 'Nguyễn Thu Trà'),
    contributor: await make('contributor', 'Lê Hoàng Bảo', unitId),
    leader: await make('leader', 'Phạm Thùy Dương'),
  }
}
