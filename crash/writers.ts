import { randomUUID } from 'node:crypto'
import { importVersion } from './book'
import type { List } from './ledger'
import type { World } from './world'

type Batch = { id: number; list: List }
type Award = ReturnType<typeof awardOf>

/** Sent and never answered: sent again after the next start, as a form does. */
const unanswered = new WeakMap<World, Award[]>()

/** Saves awards by the form and corrects each, until the server is gone. */
export const writeAwards = (world: World) =>
  untilGone(async () => {
    const waiting = unanswered.get(world) ?? []
    unanswered.set(world, waiting)
    if (waiting.length === 0) waiting.push(awardOf(world))
    const award = waiting[0] as Award
    const { createKey: _, ...fields } = award
    const name = award.recipientName
    const made = await world.server.call('createAwardAction', '/awards/new', award)
    const { id } = world.must(made, name)
    waiting.shift()
    world.ledger.wrote(name, award.citation)
    const changed = { ...fields, citation: 'Đã sửa', id, version: 1 }
    world.ledger.asks(name, changed.citation)
    const page = `/awards/${id}/edit`
    world.must(await world.server.call('updateAwardAction', page, changed), name)
    world.ledger.wrote(name, changed.citation)
  })

/** Saves blocks of five lines, until the server is gone. */
export const writeBlocks = (world: World) =>
  untilGone(async () => {
    const rows = Array.from({ length: 5 }, () => awardOf(world))
    const list = world.ledger.list(rows.map((row) => row.recipientName))
    world.ledger.asksList(list, 'saved')
    const block = { ...rows[0], rows }
    world.must(await world.server.call('createAwardsAction', '/awards/quick', block), 'block')
    world.ledger.wroteList(list, 'saved')
  })

/** Reads lists in, saves them and takes them back, until the server is gone. */
export const writeLists = (world: World) =>
  untilGone(async () => {
    const batch = await readList(world, 40)
    await saveList(world, batch)
    await undoList(world, batch)
  })

export async function readList(world: World, length: number): Promise<Batch> {
  const names = Array.from({ length }, () => world.newName())
  const rows = names.map((name) => `${name},Phường Phú Trung,Tuyên dương,Quận,2018`)
  const heads = 'Họ và tên,Đơn vị,Hình thức khen thưởng,Cấp khen thưởng,Năm'
  const text = [heads, ...rows].join('\n')
  const answer = await world.server.upload(`danh-sach-${names[0]}.csv`, text, randomUUID())
  return { id: Number(world.must(answer, 'list').id), list: world.ledger.list(names) }
}

export const saveList = (world: World, batch: Batch) => close(world, batch, 'saved')
export const undoList = (world: World, batch: Batch) => close(world, batch, 'undone')

async function close(world: World, { id, list }: Batch, as: 'saved' | 'undone') {
  const { server, ledger } = world
  const input = { id, version: await importVersion(server.folder, id) }
  ledger.asksList(list, as)
  const action = as === 'saved' ? 'saveImportAction' : 'undoImportAction'
  world.must(await server.call(action, `/imports/${id}`, input), action)
  ledger.wroteList(list, as)
}

const awardOf = (world: World) => ({
  ...world.registers,
  recipientKind: 'individual',
  individualId: null,
  recipientName: world.newName(),
  recipientNote: '',
  level: 'district',
  campaignId: null,
  eventId: null,
  modelId: null,
  decisionNumber: '',
  decidedOn: '',
  issuerId: null,
  awardYear: 2018,
  meritFrom: '',
  meritTo: '',
  citation: 'Lần đầu',
  rewardAmount: null,
  certificateNumber: '',
  createKey: randomUUID(),
})

/** Goes on until no answer comes any more; what was refused is noted by then. */
async function untilGone(write: () => Promise<void>): Promise<void> {
  try {
    for (;;) await write()
  } catch {
    // Killed in the middle, as was meant.
  }
}
