import { existsSync } from 'node:fs'
import { dataFolder, openDatabase } from '@/db/open'
import { verifyBook } from '@/db/verify'
import { doubtsOfBook } from '@/db/verify-doubts'

/**
 * `npm run verify`: lists what is wrong with the book in the data folder; exit 1 when anything is.
 * `-- --doubts` also lists rows that contradict themselves, which is not wrong by itself.
 */
async function main() {
  if (!existsSync(dataFolder()))
    return { problems: [`Chưa có thư mục dữ liệu ${dataFolder()}.`], doubts: [] }
  const db = openDatabase(dataFolder())
  try {
    const { problems } = await verifyBook(db)
    return { problems, doubts: asked ? await doubtsOfBook(db) : [] }
  } finally {
    db.close()
  }
}

const asked = process.argv.includes('--doubts')
const { problems, doubts } = await main()
for (const { href, sentence } of doubts) console.log(`${href}: ${sentence}`)
if (asked) console.log(`Cần xem lại: ${doubts.length}.`)
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else console.log('Sổ đúng: số đếm, khóa ngoài và chuỗi lịch sử đều khớp.')
