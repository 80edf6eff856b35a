import { writeFileSync } from 'node:fs'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { randomFrom } from '@/db/seed/random'
import type { Level } from '@/domain/vocabulary'
import { groupName, personName } from './names'
import type { Book } from './open-book'

const heads = [
  'STT',
  'Đối tượng',
  'Họ và tên / Tên tập thể',
  'Chức vụ',
  'Đơn vị',
  'Hình thức khen thưởng',
  'Cấp khen thưởng',
  'Năm',
  'Số quyết định',
  'Ngày ký',
  'Cơ quan ban hành',
]

const levels: Record<Level, string> = {
  central: 'Trung ương',
  city: 'Thành phố',
  district: 'Quận',
  ward: 'Phường',
  grassroots: 'Cơ sở',
}
const positions = ['Chuyên viên', 'Giáo viên', 'Điều dưỡng', 'Cán bộ', 'Phó Chủ tịch', 'Công nhân']
/** One in so many rows names a unit that is not quite spelled so, and one two people in one cell. */
const misspelt = 400
const joined = 1000

/**
 * Writes an award list of `count` rows as an office would send it: units of the book, people of whom
 * a third are in its register, decisions of some eighty recipients that it does not hold yet, and a
 * few hundred rows to be looked at.
 */
export async function writeImportFile(book: Book, count: number, path: string): Promise<void> {
  const random = randomFrom(count + 7)
  const read = <T>(statement: string) => book.db.raw.prepare(statement).all() as T[]
  const units = read<{ id: number; name: string }>(`select id, name from units where not unnamed`)
  const nameOfUnit = new Map(units.map(({ id, name }) => [id, name]))
  const forms = read<{ name: string; level: Level | null }>(`select name, level from awardForms
    where recipientKinds like '%individual%' and recipientKinds like '%collective%'`)
  const people = read<{ name: string; unitId: number }>(
    `select fullName as name, unitId from individuals`,
  )
  const issuer = 'Ủy ban nhân dân quận'
  const rows: CellValue[][] = [heads]
  let decision: CellValue[] = []
  for (let at = 0, left = 0, number = 0; at < count; at += 1, left -= 1) {
    if (left <= 0) {
      const form = random.pick(forms)
      const month = random.whole(12)
      const decided = new Date(Date.UTC(2024, month, 1 + random.whole(28)))
      left = 40 + random.whole(80)
      number += 1
      const level = levels[form.level ?? 'district']
      decision = [form.name, level, 2024, `${number}/QĐ-KT`, decided, issuer]
    }
    const isCollective = at % 4 === 0
    const known = at % 3 === 0 ? random.pick(people) : undefined
    const unit = (known && nameOfUnit.get(known.unitId)) ?? random.pick(units).name
    const name = isCollective ? groupName(unit, random) : (known?.name ?? personName(random))
    rows.push([
      at + 1,
      isCollective ? 'Tập thể' : 'Cá nhân',
      at % joined === 1 ? `${name}, ${personName(random)}` : name,
      isCollective ? null : random.pick(positions),
      at % misspelt === 2 ? unit.replace(/(\p{L})$/u, '$1h') : unit,
      ...decision,
    ])
  }
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Danh sách', rows }] }))
}
