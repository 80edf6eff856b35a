import { BookRefused } from '@/db/book-refused'
import { dataFolder, openToVerify } from '@/db/open'
import { problemOfEngine } from '@/db/problem-of-engine'
import { verifyBook } from '@/db/verify/book'
import { doubtsOfBook } from '@/db/verify/doubts'
import { verifyStated } from '@/db/verify/head'

/**
 * `npm run verify`: lists what is wrong with the book in the data folder; exit 1 when anything is. It
 * only looks. `-- --stated 1234-a1b2c3d4e5f6` also compares the mark printed on a paper with the history. `-- --doubts` also lists rows that contradict themselves, which is not wrong by itself.
 */
async function main(): Promise<{
  problems: string[]
  doubts: { href: string; sentence: string }[]
}> {
  try {
    const db = openToVerify(dataFolder())
    try {
      const { problems } = await verifyBook(db)
      if (stated !== undefined) problems.push(...(await verifyStated(db, stated)))
      return { problems, doubts: asked ? await doubtsOfBook(db) : [] }
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof BookRefused) return { problems: [error.message], doubts: [] }
    const problem = problemOfEngine(error, dataFolder())
    if (!problem) throw error
    return { problems: [problem], doubts: [] }
  }
}

const at = process.argv.indexOf('--stated')
const stated = at < 0 ? undefined : (process.argv[at + 1] ?? '')
const asked = process.argv.includes('--doubts')
const { problems, doubts } = await main()
for (const { href, sentence } of doubts) console.log(`${href}: ${sentence}`)
if (asked) console.log(`Cần xem lại: ${doubts.length}.`)
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else console.log('Sổ đúng: số đếm, khóa ngoài, chuỗi lịch sử, từng bản ghi và tệp đều khớp.')
