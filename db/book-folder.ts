import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { formatNumber } from '@/domain/numbers'
import { howToGoOn, sealFileIn } from './audit/seal-book'
import { BookRefused } from './book-refused'
import type { BookFile } from './engine/book-file'

export const databaseFileOf = (folder: string): string => join(folder, 'so-vang.db')
export const migrationsFolder = join(process.cwd(), 'db', 'migrations')

/** Whether there is no database file, or one without a byte. */
export const isEmptyFile = (file: string): boolean => !existsSync(file) || statSync(file).size === 0

/**
 * Refuses a folder that has held a book when its database is gone or holds nothing: a new book there
 * would pass for the old one in order.
 */
export function refuseLostBook(folder: string, isEmpty: boolean): void {
  if (!isEmpty) return
  const seals = sealFileIn(folder)
  const held = seals?.head?.sequence ?? 0
  // Releases before the seal file left only the key of sign-ins.
  if (seals ? held === 0 : !existsSync(join(folder, 'secret'))) return
  const size = held > 0 ? ` (${formatNumber(held)} mục lịch sử)` : ''
  throw new BookRefused(
    `Thư mục ${folder} đã từng có sổ${size} nhưng tệp so-vang.db không còn hoặc trống. ` +
      `${howToGoOn} Muốn lập sổ mới, hãy đặt DATA_DIR là một thư mục khác.`,
  )
}

/** Refuses a database that is no book, or one that a newer release has written. */
export function refuseOther(file: BookFile, folder: string): void {
  const tables = file.tables()
  if (tables.size > 0 && !(tables.has('auditEntries') && tables.has('__drizzle_migrations')))
    throw new BookRefused(`Tệp so-vang.db trong ${folder} không phải là một sổ vàng.`)
  if (tables.size > 0 && newestMigration(file) > newestKnown())
    throw new BookRefused(
      'Sổ này do một bản phần mềm mới hơn ghi. Hãy cập nhật phần mềm, hoặc khôi phục bản sao lưu làm trước khi nâng cấp.',
    )
}

/** Whether a database has every migration that this release knows, and no other. */
export const isUpToDate = (file: BookFile): boolean =>
  file.tables().has('__drizzle_migrations') && newestMigration(file) === newestKnown()

/** Whether a database has no table, or a history without an entry. */
export function isEmptyBook(file: BookFile): boolean {
  if (!file.tables().has('auditEntries')) return true
  return file.first('select 1 from auditEntries limit 1') === undefined
}

const newestMigration = (file: BookFile): number =>
  Number(
    file.first<{ at: number | null }>('select max(created_at) as at from __drizzle_migrations')
      ?.at ?? 0,
  )

function newestKnown(): number {
  const journal = readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8')
  const { entries } = JSON.parse(journal) as { entries: { when: number }[] }
  return Math.max(...entries.map(({ when }) => when))
}
