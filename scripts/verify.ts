import { BookRefused } from '@/db/book-refused'
import { problemOfEngine } from '@/db/engine/problem-of-engine'
import { listBusy } from '@/db/imports/running'
import { dataFolder, openToVerify } from '@/db/open'
import { verifyBook } from '@/db/verify/book'
import { type Doubt, doubtsOfBook } from '@/db/verify/doubts'
import { verifyStated } from '@/db/verify/head'

type Found = {
  problems: string[]
  doubts: Doubt[]
  busy: Awaited<ReturnType<typeof listBusy>>
}

/**
 * `npm run verify`: lists what is wrong with the book in the data folder; exit 1 when anything is. It
 * only looks. `-- --stated 1234-a1b2c3d4e5f6` also compares the mark printed on a paper with the
 * history. `-- --doubts` also lists rows that contradict themselves, which is not wrong by itself; nor
 * is a list that is being saved or whose save was cut off, which is said too.
 */
async function main(): Promise<Found> {
  try {
    const db = openToVerify(dataFolder())
    try {
      const { problems } = await verifyBook(db)
      if (stated !== undefined) problems.push(...(await verifyStated(db, stated)))
      const doubts = asked ? await doubtsOfBook(db) : []
      return { problems, doubts, busy: await listBusy(db.reader) }
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof BookRefused) return { problems: [error.message], doubts: [], busy: [] }
    const problem = problemOfEngine(error, dataFolder())
    if (!problem) throw error
    return { problems: [problem], doubts: [], busy: [] }
  }
}

const at = process.argv.indexOf('--stated')
const stated = at < 0 ? undefined : (process.argv[at + 1] ?? '')
const asked = process.argv.includes('--doubts')
const { problems, doubts, busy } = await main()
for (const { href, sentence } of doubts) console.log(`${href}: ${sentence}`)
if (asked) console.log(`Cần xem lại: ${doubts.length}.`)
for (const problem of problems) console.error(problem)
// Not wrong by itself: all that stands in the book is right, and the list is wholly there in the end.
for (const { fileName, running } of busy)
  console.log(
    running.what === 'save'
      ? `Danh sách “${fileName}” đang lưu dở, chưa phải toàn bộ: máy chủ đang lưu, hoặc lần khởi động tới sẽ lưu nốt.`
      : `Danh sách “${fileName}” đang lấy lại dở: máy chủ đang làm, hoặc lần khởi động tới sẽ làm nốt.`,
  )
if (problems.length > 0) process.exitCode = 1
else
  console.log('Sổ đúng: số đếm, khóa ngoài, chuỗi lịch sử, từng bản ghi, mật khẩu và tệp đều khớp.')
