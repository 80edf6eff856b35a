import { moments } from './moments'
import { World } from './world'

/**
 * `npm run crash -- --kills N [--only MOMENT] [--json]`: starts the production server, writes from several clients, kills it
 * with -9 at random moments of writing, saving and undoing lists, backup, restore, upgrade and start,
 * and after each kill compares the book with every answer that was given. Exit 1 when anything is lost.
 */
async function main(): Promise<void> {
  const at = process.argv.indexOf('--kills')
  const kills = Number(process.argv[at + 1])
  if (at < 0 || !Number.isInteger(kills) || kills < 1) {
    console.error('Cách dùng: npm run crash -- --kills SỐ [--only THỜI ĐIỂM] [--json]')
    process.exitCode = 1
    return
  }
  const only = process.argv.includes('--only') && process.argv[process.argv.indexOf('--only') + 1]
  const asJson = process.argv.includes('--json')
  const world = new World()
  const names = Object.keys(moments).filter((name) => !only || name === only)
  try {
    for (let n = 0; n < kills; n++) {
      const name = names[n % names.length] as string
      if (!world.server.isUp) await world.open()
      await moments[name]?.(world)
      if (!asJson) console.log(`${n + 1}/${kills} ${name}: ${world.ledger.acknowledged}`)
      if (world.wrong.length > 0) break
    }
    await world.open()
    await world.server.stop()
  } finally {
    await world.server.kill()
  }
  const { acknowledged } = world.ledger
  for (const each of world.wrong) console.error(each)
  const verify = world.wrong.length === 0 ? 'clean' : 'broken'
  console.log(JSON.stringify({ kills, acknowledged, lost: world.wrong.length, verify }))
  if (world.wrong.length > 0) {
    console.error(`The folders are kept: ${world.root}`)
    process.exitCode = 1
  } else world.remove()
}

await main()
