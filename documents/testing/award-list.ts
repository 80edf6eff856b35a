import { createTranslator } from 'next-intl'
import { type ListHead, type ListRow, type ListWords, listWords } from '@/documents/list'
import type { Locale } from '@/domain/vocabulary'
import { loadMessages } from '@/messages/load'

/** The words of a list as a page would hand them in. */
export function wordsIn(locale: Locale): ListWords {
  // biome-ignore lint/suspicious/noExplicitAny: the keys are those of files read at run time
  const messages = loadMessages(locale) as Record<string, any>
  return listWords(createTranslator({ locale, messages }))
}

/** A list as a database cursor gives it, in batches. */
export async function* batches(rows: readonly ListRow[], size = 5): AsyncGenerator<ListRow[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}

export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const kept: Uint8Array[] = []
  for await (const chunk of chunks) kept.push(chunk)
  return new Uint8Array(Buffer.concat(kept))
}

export const stateHead: ListHead = {
  title: 'Danh sách khen thưởng phong trào Dân vận khéo\ngiai đoạn 2016-2021',
  filters: ['Cấp: Quận', 'Năm: 2016–2021'],
  regime: 'state',
  parentBody: 'Thành phố Hồ Chí Minh',
  issuer: 'Ủy ban nhân dân quận Tân Phú',
  place: 'Tân Phú',
  madeOn: '2021-11-12',
  locale: 'vi',
}

export const partyHead: ListHead = {
  ...stateHead,
  title: 'Danh sách tập thể, cá nhân được khen thưởng\ntrong phòng chống dịch Covid-19',
  filters: [],
  regime: 'party',
  parentBody: 'Đảng bộ Thành phố Hồ Chí Minh',
  issuer: 'Quận ủy Tân Phú',
  decision: {
    number: '25-QĐ/QU',
    decidedOn: '2021-11-10',
    issuer: 'Ban Thường vụ Quận ủy Tân Phú',
  },
}

export function listRow(values: Partial<ListRow>): ListRow {
  return {
    kind: 'individual',
    name: 'Đặng Thị Kim Chi',
    position: 'Chủ tịch Hội Liên hiệp Phụ nữ',
    unit: 'Phường Tân Thành',
    form: 'Giấy khen',
    level: 'district',
    levelName: 'Quận',
    campaign: 'Dân vận khéo',
    event: 'Hội nghị tổng kết phong trào thi đua “Dân vận khéo” giai đoạn 2016–2021',
    decisionNumber: '25-QĐ/QU',
    issuer: 'Quận ủy Tân Phú',
    decidedOn: '2021-11-10',
    awardYear: 2021,
    citation: 'Có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo”',
    rewardAmount: 447_000,
    status: 'Đã khen',
    sample: false,
    ...values,
  }
}

const collectives = [
  ['Trường Tiểu học Âu Cơ', 'Phòng Giáo dục và Đào tạo'],
  ['Hội Liên hiệp Phụ nữ phường Hiệp Tân', 'Phường Hiệp Tân'],
  ['Ban Chỉ huy Quân sự quận Tân Phú', 'Quận Tân Phú'],
  ['Khối Dân vận phường Tân Sơn Nhì', 'Phường Tân Sơn Nhì'],
  ['Bệnh viện quận Tân Phú', 'Bệnh viện quận Tân Phú'],
].map(([name = '', unit = '']) => listRow({ kind: 'collective', name, position: '', unit }))

const individuals = [
  ['Đặng Thị Kim Chi', 'Chủ tịch Hội Liên hiệp Phụ nữ', 'Phường Tân Thành'],
  ['Nguyễn Phước Ân', 'Bí thư Chi bộ', 'Khu phố 3, phường Phú Thạnh'],
  ['Trần Huỳnh Ngọc Bích', 'Hiệu trưởng', 'Trường Mầm non Hoa Lan'],
  ['Lê Quốc Dũng', 'Trung tá, Phó Trưởng Công an', 'Công an quận'],
  ['Phạm Nguyễn Quỳnh Giao', 'Cán bộ Dân vận', 'Phường Sơn Kỳ'],
  ['Đỗ Thị Thúy Hằng', '', 'Phường Tây Thạnh'],
  ['Võ Ưng Khuê', 'Chủ tịch Công đoàn', 'Công ty TNHH Dệt may Phú Thọ Hòa'],
  ['Huỳnh Thị Mỹ Lệ', 'Trưởng Ban điều hành', 'Tổ dân phố 12'],
  ['Ngô Đình Nghĩa', 'Linh mục Chánh xứ', 'Giáo xứ Tân Hương'],
  ['Bùi Thị Ổn', 'Chi hội trưởng', 'Hội Chữ thập đỏ phường Phú Trung'],
].map(([name = '', position = '', unit = '']) => listRow({ name, position, unit }))

/** Names that no list should hold and one day one will. */
export const hostileNames = {
  formula: '=HYPERLINK("http://x.vn","Bấm")',
  plus: '+84 903 000 000',
  html: '<script>alert("Đỗ")</script> & <b>Ái</b>',
  long: 'Ả'.repeat(500),
  emoji: 'Nguyễn Thị 🌸 Hoa',
}

const households = [
  ['Hộ ông Trịnh Văn Ước', '45 Lũy Bán Bích', 'Phường Tân Thới Hòa'],
  ['Hộ bà Ỷ Lan Hương', '12/3 Thoại Ngọc Hầu', 'Phường Hòa Thạnh'],
].map(([name = '', position = '', unit = '']) => {
  return listRow({ kind: 'household', name, position, unit })
})

/** 5 collectives, 12 individuals, 2 households; one individual is a sample record. */
export const seventeenAndTwo: ListRow[] = [
  ...collectives,
  ...individuals,
  listRow({ name: 'Phan Thị Xuân Yến', sample: true, rewardAmount: null, decidedOn: null }),
  listRow({ name: 'Lý Ý Như', awardYear: 2021, rewardAmount: 1_490_000 }),
  ...households,
]

export const hostileRows: ListRow[] = Object.values(hostileNames).map((name) => listRow({ name }))

/** As long as the lists of a large event: all names differ, and so do form, level and year. */
export function manyRows(count: number): ListRow[] {
  return Array.from({ length: count }, (_, at) => {
    const person = individuals[at % individuals.length] as ListRow
    return {
      ...person,
      kind: at % 5 === 0 ? 'collective' : 'individual',
      name: `${person.name} ${at + 1}`,
      form: at % 3 === 0 ? 'Bằng khen của Chủ tịch Ủy ban nhân dân Thành phố' : 'Giấy khen',
      levelName: at % 3 === 0 ? 'Thành phố' : 'Quận',
      campaign: at % 2 === 0 ? 'Dân vận khéo' : 'Phòng, chống dịch Covid-19',
      awardYear: 2016 + (at % 6),
    } satisfies ListRow
  })
}
