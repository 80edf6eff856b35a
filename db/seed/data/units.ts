import type { Level, Regime, UnitKind } from '@/domain/vocabulary'

export type UnitSeed = {
  /** How the seed refers to it; by default the name, which for a neighbourhood is not unique. */
  key: string
  name: string
  kind: UnitKind
  level: Level
  regime?: Regime
  parent?: string
  issues?: boolean
  unnamed?: boolean
  validFrom?: string
  validTo?: string
}

/** The district level, and the wards as they were, ended with this day (Nghị quyết 1685/NQ-UBTVQH15). */
const last = '2025-06-30'
const first = '2025-07-01'

/** The bodies that the published facts name, or that stand in the head of their papers. */
export const officialUnits: UnitSeed[] = [
  official('centralMassMobilisation', 'Ban Dân vận Trung ương', 'party', 'central', 'party'),
  official('cityParty', 'Thành ủy Thành phố Hồ Chí Minh', 'party', 'city', 'party'),
  official('city', 'Ủy ban nhân dân Thành phố Hồ Chí Minh', 'government', 'city', 'state'),
  { ...official('committee', 'Quận ủy quận Tân Phú', 'party', 'district', 'party'), validTo: last },
  {
    ...official('district', 'Ủy ban nhân dân quận Tân Phú', 'government', 'district', 'state'),
    parent: 'committee',
    validTo: last,
  },
]

/**
 * The newspaper names four works and none of the 36 units that registered. The four are entered as
 * published, under a unit that says so, instead of being given to a unit of our invention. It counts
 * as one of the 36, so the samples beside it are 35 units and 83 works.
 */
export const unnamedUnit: UnitSeed = {
  key: 'unnamed',
  name: 'Đơn vị chưa nêu tên (quận Tân Phú)',
  unnamed: true,
  kind: 'other',
  level: 'district',
  parent: 'committee',
}

const oldWards = [
  'Hiệp Tân',
  'Hòa Thạnh',
  'Phú Thạnh',
  'Phú Thọ Hòa',
  'Phú Trung',
  'Sơn Kỳ',
  'Tân Quý',
  'Tân Sơn Nhì',
  'Tân Thành',
  'Tân Thới Hòa',
  'Tây Thạnh',
]
const newWards = ['Phú Thạnh', 'Phú Thọ Hòa', 'Tân Phú', 'Tân Sơn Nhì', 'Tây Thạnh']

const inDistrict = (kind: UnitKind, parent: string, names: string[]): UnitSeed[] =>
  names.map((name) => ({ key: name, name, kind, level: 'district', parent, validTo: last }))

const below = (kind: UnitKind, parent: string, names: string[]): UnitSeed[] =>
  names.map((name) => ({ key: `${name}, ${parent}`, name, kind, level: 'grassroots', parent }))

/** Sample units of a district: bodies as every district had them, and the wards under their names. */
export const sampleUnits: UnitSeed[] = [
  ...inDistrict('party', 'committee', [
    'Văn phòng Quận ủy',
    'Ban Tổ chức Quận ủy',
    'Ủy ban Kiểm tra Quận ủy',
    'Ban Tuyên giáo Quận ủy',
    'Ban Dân vận Quận ủy',
    'Trung tâm Chính trị quận',
  ]),
  ...inDistrict('front', 'committee', [
    'Ủy ban Mặt trận Tổ quốc Việt Nam quận',
    'Liên đoàn Lao động quận',
    'Hội Liên hiệp Phụ nữ quận',
    'Quận Đoàn Tân Phú',
    'Hội Cựu chiến binh quận',
    'Hội Chữ thập đỏ quận',
  ]),
  ...inDistrict('government', 'district', [
    'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân quận',
    'Phòng Nội vụ',
    'Phòng Giáo dục và Đào tạo',
    'Phòng Lao động - Thương binh và Xã hội',
    'Phòng Tài nguyên và Môi trường',
    'Phòng Quản lý đô thị',
    'Phòng Kinh tế',
    'Phòng Tư pháp',
    'Phòng Văn hóa và Thông tin',
    'Phòng Y tế',
    'Bảo hiểm xã hội quận',
  ]),
  ...inDistrict('health', 'district', ['Bệnh viện quận Tân Phú', 'Trung tâm Y tế quận Tân Phú']),
  ...inDistrict('armed', 'committee', ['Công an quận', 'Ban Chỉ huy Quân sự quận']),
  ...inDistrict('enterprise', 'district', ['Công ty Dịch vụ công ích quận']),
  ...inDistrict('other', 'district', ['Ban Quản lý chợ Tân Phú']),
  ...oldWards.map(
    (ward): UnitSeed => ({
      key: `Phường ${ward}`,
      name: `Phường ${ward}`,
      kind: 'government',
      level: 'ward',
      parent: 'committee',
      validTo: last,
    }),
  ),
  ...below('school', 'Phòng Giáo dục và Đào tạo', [
    'Trường THCS Hoa Phượng',
    'Trường THCS Bình Minh',
    'Trường Tiểu học Sông Xanh',
    'Trường Tiểu học Hướng Dương',
    'Trường Mầm non Họa Mi',
    'Trường Mầm non Vành Khuyên',
  ]),
  ...below('school', 'committee', ['Trường THPT Phương Nam', 'Trường THPT Thống Nhất']),
  ...below('neighbourhood', 'Phường Tây Thạnh', ['Khu phố 1', 'Khu phố 3']),
  ...below('neighbourhood', 'Phường Sơn Kỳ', ['Khu phố 2']),
  ...below('neighbourhood', 'Phường Hiệp Tân', ['Khu phố 5']),
  ...below('neighbourhood', 'Phường Phú Thạnh', ['Khu phố 4']),
  ...below('neighbourhood', 'Phường Tân Quý', ['Khu phố 6']),
  ...below('party', 'Phường Tây Thạnh', ['Chi bộ Khu phố 3']),
  ...below('party', 'Phường Tân Sơn Nhì', ['Chi bộ Khu phố 1']),
  ...below('party', 'Phường Phú Trung', ['Chi bộ Khu phố 7']),
  ...below('party', 'Bệnh viện quận Tân Phú', ['Đảng bộ Bệnh viện quận Tân Phú']),
  ...below('party', 'Trường THPT Phương Nam, committee', ['Chi bộ Trường THPT Phương Nam']),
  ...newWards.map(
    (ward): UnitSeed => ({
      key: `Phường ${ward} mới`,
      name: `Phường ${ward}`,
      kind: 'government',
      level: 'ward',
      parent: 'city',
      validFrom: first,
    }),
  ),
]

const whole = 'Toàn bộ'
const part = 'Một phần'

/**
 * Which old ward went into which new one. Source: Nghị quyết 1685/NQ-UBTVQH15 ngày 16-6-2025 về việc
 * sắp xếp các đơn vị hành chính cấp xã của Thành phố Hồ Chí Minh năm 2025.
 */
export const successionSeeds: { from: string; to: string; on: string; note: string }[] = [
  ['Tây Thạnh', 'Tây Thạnh', whole],
  ['Sơn Kỳ', 'Tây Thạnh', part],
  ['Sơn Kỳ', 'Tân Sơn Nhì', part],
  ['Tân Sơn Nhì', 'Tân Sơn Nhì', whole],
  ['Tân Quý', 'Tân Sơn Nhì', part],
  ['Tân Quý', 'Phú Thọ Hòa', part],
  ['Tân Thành', 'Tân Sơn Nhì', part],
  ['Tân Thành', 'Phú Thọ Hòa', part],
  ['Tân Thành', 'Tân Phú', part],
  ['Phú Thọ Hòa', 'Phú Thọ Hòa', whole],
  ['Phú Trung', 'Tân Phú', whole],
  ['Hòa Thạnh', 'Tân Phú', whole],
  ['Tân Thới Hòa', 'Tân Phú', part],
  ['Tân Thới Hòa', 'Phú Thạnh', part],
  ['Phú Thạnh', 'Phú Thạnh', whole],
  ['Hiệp Tân', 'Phú Thạnh', whole],
].map(([from, to, note = '']) => ({
  from: `Phường ${from}`,
  to: `Phường ${to} mới`,
  on: first,
  note,
}))

function official(
  key: string,
  name: string,
  kind: UnitKind,
  level: Level,
  regime: Regime,
): UnitSeed {
  return { key, name, kind, level, regime, issues: true }
}
