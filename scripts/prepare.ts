import { tellOfSeals } from '@/db/audit/seal-told'
import { BookRefused } from '@/db/book-refused'
import { dataFolder, openDatabase } from '@/db/open'
import { problemOfEngine } from '@/db/problem-of-engine'
import { createFirstAccounts } from '@/db/seed/accounts'
import { seedBook } from '@/db/seed/seed'

/**
 * The part of `npm start` between build and serving: opens the data folder's database (which brings
 * it to the newest schema), fills it when it is empty, makes the first accounts. What has to be
 * shown goes to `start.mjs` over the channel between the two: the one-time password, the demo
 * accounts, or the sentence of a problem that an office can mend itself.
 */
async function prepare() {
  const db = openDatabase(dataFolder(), { accept: process.argv.includes('--accept-history') })
  try {
    const now = new Date()
    await tellOfSeals(db, now)
    await seedBook(db, { sample: process.env.SO_VANG_SAMPLE !== '0', now })
    return await createFirstAccounts(db, {
      now,
      demo: process.argv.includes('--demo'),
      adminPassword: process.env.SO_VANG_ADMIN_PASSWORD || undefined,
      demoPassword: process.env.SO_VANG_DEMO_PASSWORD || undefined,
    })
  } finally {
    db.close()
  }
}

function answer(message: object) {
  if (process.send) process.send(message)
  else console.log(message)
}

// Whoever started this is gone, killed perhaps: nothing goes on without them.
process.on('disconnect', () => process.exit(1))

try {
  answer(await prepare())
} catch (error) {
  const problem =
    error instanceof BookRefused ? error.message : problemOfEngine(error, dataFolder())
  if (!problem) throw error
  answer({ problem })
  process.exitCode = 1
}
