import { existsSync } from 'node:fs'
import { listBusy } from '@/db/imports/running'
import { dataFolder, openDatabase } from '@/db/open'
import { verifyBook } from '@/db/verify'
import { doubtsOfBook } from '@/db/verify-doubts'

/**
 * `npm run verify`: lists what is wrong with the book in the data folder; exit 1 when anything is.
 * `-- --doubts` also lists rows that contradict themselves, which is not wrong by itself; nor is a list
 * that is being saved or whose save was cut off, which is said too.
 */
async function main() {
  if (!existsSync(dataFolder()))
    return { problems: [`Chưa có thư mục dữ liệu ${dataFolder()}.`], doubts: [], busy: [] }
  const db = openDatabase(dataFolder())
  try {
    const { problems } = await verifyBook(db)
    const doubts = asked ? await doubtsOfBook(db) : []
    return { problems, doubts, busy: await listBusy(db.reader) }
  } finally {
    db.close()
  }
}

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
else console.log('Sổ đúng: số đếm, khóa ngoài và chuỗi lịch sử đều khớp.')
