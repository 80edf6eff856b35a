import { secretOf, WeakSecret } from '@/db/auth/secret'
import { finishInterrupted } from '@/db/imports/resume'
import { type Database, dataFolder, openDatabase } from '@/db/open'
import { createFirstAccounts } from '@/db/seed/accounts'
import { seedBook } from '@/db/seed/seed'

/**
 * The part of `npm start` between build and serving: opens the data folder's database (which brings
 * it to the newest schema), fills it when it is empty, finishes lists whose save or undo was cut off,
 * makes the first accounts. What has to be
 * shown goes to `start.mjs` over the channel between the two: the one-time password, the demo
 * accounts, or the sentence of a problem that an office can mend itself.
 */
async function prepare() {
  secretOf(dataFolder())
  const db = openDatabase(dataFolder())
  try {
    const now = new Date()
    await seedBook(db, { sample: process.env.SO_VANG_SAMPLE !== '0', now })
    await finishLists(db, now)
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

/** A list that was being saved or undone when the server was cut off: wholly there, or wholly not. */
async function finishLists(db: Database, now: Date) {
  const failed = await finishInterrupted({ db, now }, ({ fileName, running }) =>
    console.log(
      running.what === 'save'
        ? `Đang lưu nốt danh sách “${fileName}” bị ngắt giữa chừng…`
        : `Đang lấy lại nốt danh sách “${fileName}” bị ngắt giữa chừng…`,
    ),
  )
  for (const { batch, error } of failed) {
    console.error(error)
    console.error(`Chưa xong danh sách “${batch.fileName}”: mở đợt nhập này rồi bấm “Làm tiếp”.`)
  }
}

function problemOf(error: unknown): string | undefined {
  if (error instanceof WeakSecret) {
    return `Tệp khóa ${error.file} trống hoặc không còn nguyên vẹn, nên không dùng được. Hãy chép lại tệp từ bản sao lưu; nếu không có, xóa tệp này rồi khởi động lại: khóa mới được tạo và mọi người đăng nhập lại.`
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const folder = dataFolder()
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    return `Tệp dữ liệu trong ${folder} bị hỏng. Hãy khôi phục từ bản sao lưu gần nhất.`
  }
  if (/^SQLITE_FULL|^ENOSPC/.test(code)) return `Ổ đĩa chứa thư mục dữ liệu ${folder} đã đầy.`
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)|^EACCES|^EROFS/.test(code)) {
    return `Không ghi được vào tệp dữ liệu trong ${folder}. Hãy kiểm tra quyền ghi.`
  }
  if (/^SQLITE_BUSY/.test(code)) return `Tệp dữ liệu trong ${folder} đang bị chương trình khác giữ.`
}

function answer(message: object) {
  if (process.send) process.send(message)
  else console.log(message)
}

try {
  answer(await prepare())
} catch (error) {
  const problem = problemOf(error)
  if (!problem) throw error
  answer({ problem })
  process.exitCode = 1
}
