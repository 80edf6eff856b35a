import { clearIncoming } from '@/db/attachments/store'
import { dropUnnamed } from '@/db/attachments/unnamed'
import { tellOfSeals } from '@/db/audit/seal-told'
import { refuseWeakSecret, secretOf, WeakSecret } from '@/db/auth/secret'
import { backUpBeforeUpgrade } from '@/db/backup/before-upgrade'
import { BookRefused } from '@/db/book-refused'
import { clockIsBehind } from '@/db/clock'
import { problemOfEngine } from '@/db/engine/problem-of-engine'
import { finishInterrupted } from '@/db/imports/resume'
import { type Database, dataFolder, openDatabase } from '@/db/open'
import { createFirstAccounts } from '@/db/seed/accounts'
import { seedBook } from '@/db/seed/seed'
import { formatInstant } from '@/domain/dates'

/**
 * The part of `npm start` between build and serving: opens the data folder's database (which brings
 * it to the newest schema), fills it when it is empty, finishes lists whose save or undo was cut off,
 * removes files that an interrupted removal left, makes the first accounts. What has to be
 * shown goes to `start.mjs` over the channel between the two: the one-time password, the demo
 * accounts, or the sentence of a problem that an office can mend itself.
 */
async function prepare() {
  refuseWeakSecret(dataFolder())
  const backup = await backUpBeforeUpgrade(dataFolder(), new Date())
  if (backup) console.log(`Đã sao lưu sổ trước khi nâng cấp: ${backup}`)
  const db = openDatabase(dataFolder(), { accept: process.argv.includes('--accept-history') })
  secretOf(dataFolder())
  try {
    const now = new Date()
    await clearIncoming()
    const newest = await clockIsBehind(db.reader, now)
    if (newest)
      console.error(
        `Đồng hồ máy đang chạy lùi: mục mới nhất của sổ ghi lúc ${formatInstant(newest)}. Hãy chỉnh lại giờ máy.`,
      )
    await tellOfSeals(db, now)
    await seedBook(db, { sample: process.env.SO_VANG_SAMPLE !== '0', now })
    await finishLists(db, now)
    // What cannot be removed now is tried again by the day's tidying, and keeps nobody from working.
    await dropUnnamed(db, now).catch(console.error)
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
  if (error instanceof BookRefused) return error.message
  return problemOfEngine(error, dataFolder())
}

function answer(message: object) {
  if (process.send) process.send(message)
  else console.log(message)
}

// Whoever started this is gone, killed perhaps: nothing goes on without them.
process.on('disconnect', () => process.exit(1))
// But waiting for that alone is no reason to live on.
process.channel?.unref()

try {
  answer(await prepare())
} catch (error) {
  const problem = problemOf(error)
  if (!problem) throw error
  answer({ problem })
  process.exitCode = 1
}
