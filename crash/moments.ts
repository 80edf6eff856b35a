import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { lookAt, restored } from './book'
import { Group } from './group'
import { Server } from './server'
import type { World } from './world'
import { readList, saveList, undoList, writeAwards, writeBlocks, writeLists } from './writers'

/** Each begins something, kills it with -9 somewhere in the middle, and notes what is wrong then. */
export const moments: Record<string, (world: World) => Promise<void>> = {
  writing: async (world) => {
    const writers = [writeAwards(world), writeBlocks(world), writeLists(world)]
    await answered(world)
    await after(0, 500)
    await world.server.kill()
    await Promise.all(writers)
  },
  saving: async (world) => {
    const batch = await readList(world, 1500)
    const saving = ignored(saveList(world, batch))
    const others = writeAwards(world)
    await after(20, 2500)
    await world.server.kill()
    await Promise.all([saving, others])
  },
  undoing: async (world) => {
    const batch = await readList(world, 1500)
    await saveList(world, batch)
    const undoing = ignored(undoList(world, batch))
    const others = writeBlocks(world)
    await after(20, 2500)
    await world.server.kill()
    await Promise.all([undoing, others])
  },
  'backing up': async (world) => {
    const file = join(world.root, `backup-${Math.random()}.sovang`)
    const others = [writeAwards(world), writeLists(world)]
    await answered(world)
    const backup = script('backup', file, world.server.folder)
    await after(200, 3000)
    await Promise.all([backup.kill(), world.server.kill()])
    await Promise.all(others)
    if (existsSync(file)) world.wrong.push(...(await restored(file, join(world.root, 'trial'))))
  },
  restoring: async (world) => {
    await world.server.kill()
    const folder = join(world.root, `drill-${Math.random()}`)
    const [old, fresh] = [join(world.root, 'old.sovang'), join(world.root, 'fresh.sovang')]
    await script('backup', fresh, world.server.folder).ended
    if (!existsSync(old)) copyFileSync(fresh, old)
    world.wrong.push(...(await restored(old, folder)))
    const before = await lookAt(folder)
    const now = await lookAt(world.server.folder)
    const restore = script('restore', fresh, folder)
    await after(200, 3000)
    await restore.kill()
    await serveOnce(folder)
    const then = await lookAt(folder)
    world.wrong.push(...then.problems)
    if (![before.awards.length, now.awards.length].includes(then.awards.length))
      world.wrong.push(`half restored: ${then.awards.length} awards`)
  },
  upgrading: async (world) => {
    await world.server.kill()
    const books = readdirSync('db/old-books').filter((name) => name.endsWith('.br'))
    const book = books[Math.floor(Math.random() * books.length)] as string
    const folder = join(world.root, `upgrade-${Math.random()}`)
    mkdirSync(folder)
    const bytes = brotliDecompressSync(readFileSync(join('db/old-books', book)))
    writeFileSync(join(folder, 'so-vang.db'), bytes)
    const server = new Server(folder)
    await server.start()
    await after(300, 4000)
    await server.kill()
    await serveOnce(folder)
    const { problems, awards } = await lookAt(folder)
    world.wrong.push(...problems.map((problem) => `${book}: ${problem}`))
    if (awards.length === 0) world.wrong.push(`${book}: no awards left`)
  },
  starting: async (world) => {
    await world.server.kill()
    await world.server.start()
    await after(100, 3000)
    await world.server.kill()
  },
}

const after = (from: number, to: number) =>
  new Promise((resolve) => setTimeout(resolve, from + Math.random() * (to - from)))

/** Until some writes more are acknowledged: a kill before the first proves little. */
async function answered({ ledger }: World): Promise<void> {
  const enough = ledger.acknowledged + 1 + Math.floor(Math.random() * 60)
  for (let n = 0; n < 200 && ledger.acknowledged < enough; n++) await after(50, 50)
}

const script = (name: 'backup' | 'restore', file: string, folder: string) =>
  new Group(['--import', 'tsx', `scripts/${name}.ts`, file], { DATA_DIR: folder })

/** Starts and stops: a start finishes what was cut off. */
async function serveOnce(folder: string): Promise<void> {
  const server = new Server(folder)
  await server.start()
  await server.ready()
  await server.stop()
}

const ignored = (asked: Promise<void>) => asked.catch(() => {})
