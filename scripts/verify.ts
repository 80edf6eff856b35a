import { existsSync } from 'node:fs'
import { dataFolder, openDatabase } from '@/db/open'
import { verifyBook } from '@/db/verify'

/** `npm run verify`: lists what is wrong with the book in the data folder; exit 1 when anything is. */
async function main() {
  if (!existsSync(dataFolder())) return [`Chưa có thư mục dữ liệu ${dataFolder()}.`]
  const db = openDatabase(dataFolder())
  try {
    return (await verifyBook(db)).problems
  } finally {
    db.close()
  }
}

const problems = await main()
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else console.log('Sổ đúng: số đếm, khóa ngoài và chuỗi lịch sử đều khớp.')
