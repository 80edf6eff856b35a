import { familyNames, men, women } from '@/db/seed/data/names'
import type { Random } from '@/db/seed/random'

/**
 * Makes names as a large register has them: mostly different people, some of one name. With a
 * quarter million people about as many distinct names come out.
 */
export function personName(random: Random): string {
  const { middle, given } = random.whole(2) === 0 ? women : men
  const second = random.whole(3) === 0 ? '' : ` ${random.pick(given)}`
  return `${random.pick(familyNames)} ${random.pick(middle)}${second} ${random.pick(given)}`
}

const groups = [
  'Hội Liên hiệp Phụ nữ',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Đoàn Thanh niên',
  'Hội Cựu chiến binh',
  'Công an',
  'Trạm Y tế',
  'Ban Chỉ huy Quân sự',
  'Khối vận',
  'Công đoàn cơ sở',
  'Chi bộ cơ quan',
]

/** A collective inside a unit: "Tổ dân phố 12, Phường An Khánh". */
export function groupName(unit: string, random: Random): string {
  return random.whole(3) === 0
    ? `Tổ dân phố ${1 + random.whole(60)}, ${unit}`
    : `${random.pick(groups)} ${unit}`
}

const first = ['An', 'Bình', 'Đông', 'Hòa', 'Long', 'Minh', 'Phú', 'Tân', 'Thạnh', 'Vĩnh']
const second = ['Khánh', 'Lạc', 'Mỹ', 'Phước', 'Quý', 'Sơn', 'Thành', 'Thọ', 'Trung', 'Xuân']

/** The nth of a hundred wards. */
export const wardName = (nth: number): string =>
  `Phường ${first[Math.floor(nth / 10) % 10]} ${second[nth % 10]}`
