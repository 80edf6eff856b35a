import type { ModelStage, RegistrationState } from '@/domain/vocabulary'
import { fieldSeeds } from './campaigns'

/** Whose unit the demo contributor is of: there in 2016–2021, and still. */
export const demoUnitName = 'Trường THPT Phương Nam'

export type DemoWork = {
  title: string
  kind: 'work' | 'model'
  field: (typeof fieldSeeds)[number]
  stage: ModelStage
  /** The work of last year that it goes on with. */
  carriesOn?: string
}

export type DemoRegistration = {
  unit: string
  year: 'last' | 'this'
  state: RegistrationState
  works: DemoWork[]
  /** Why the office gave it back. */
  reason?: string
}

const [economy, society, security, politics] = fieldSeeds

const work = (
  kind: DemoWork['kind'],
  field: DemoWork['field'],
  title: string,
  stage: ModelStage = 'registered',
  carriesOn?: string,
): DemoWork => ({ kind, field, title, stage, carriesOn })

const last = (unit: string, ...works: DemoWork[]): DemoRegistration => ({
  unit,
  year: 'last',
  state: 'accepted',
  works,
})

const now = (
  unit: string,
  state: RegistrationState,
  works: DemoWork[],
  reason?: string,
): DemoRegistration => ({ unit, year: 'this', state, works, reason })

/** Two years of registering, in units that are in force today. Those that are missing have not begun. */
export const demoRegistrations: DemoRegistration[] = [
  last(
    'Phường Tây Thạnh',
    work('model', politics, 'Trả kết quả hồ sơ tận nhà cho người cao tuổi', 'exemplary'),
    work('work', society, 'Tuyến hẻm không rác', 'exemplary'),
    work('model', security, 'Camera an ninh do hộ dân cùng góp', 'recognised'),
  ),
  last(
    'Phường Tân Sơn Nhì',
    work('model', economy, 'Tổ hùn vốn giúp hộ khó khăn', 'exemplary'),
    work('model', society, 'Lớp bơi miễn phí dịp hè', 'recognised'),
  ),
  last(
    'Phường Phú Thọ Hòa',
    work('work', society, 'Vườn hoa thay điểm tập kết rác', 'recognised'),
    work('model', politics, 'Ngày tiếp dân lưu động', 'implemented'),
  ),
  last('Phường Tân Phú', work('model', security, 'Tổ liên gia an toàn chữa cháy', 'exemplary')),
  last(
    demoUnitName,
    work('model', society, 'Giờ ra chơi không điện thoại', 'recognised'),
    work('work', society, 'Góc sách cũ cho học sinh khó khăn', 'implemented'),
  ),
  now('Phường Tây Thạnh', 'accepted', [
    work(
      'model',
      security,
      'Camera an ninh do hộ dân cùng góp, giai đoạn hai',
      'implemented',
      'Camera an ninh do hộ dân cùng góp',
    ),
    work('model', politics, 'Tổ công nghệ số cộng đồng đến từng hộ', 'implemented'),
  ]),
  now('Phường Tân Sơn Nhì', 'accepted', [
    work(
      'model',
      society,
      'Lớp bơi miễn phí dịp hè, mở thêm hai điểm',
      'recognised',
      'Lớp bơi miễn phí dịp hè',
    ),
    work('work', economy, 'Chợ dân sinh thanh toán không tiền mặt'),
  ]),
  now('Phường Phú Thọ Hòa', 'sent', [work('model', society, 'Bếp cơm nghĩa tình cuối tuần')]),
  now('Trường THPT Thống Nhất', 'sent', [
    work('model', society, 'Học sinh hướng dẫn ông bà dùng dịch vụ công'),
  ]),
  now('Phường Phú Thạnh', 'draft', [work('work', security, 'Hẻm không tệ nạn')]),
  now(
    demoUnitName,
    'returned',
    [
      work(
        'work',
        society,
        'Góc sách cũ cho học sinh khó khăn, mở tại ba lớp',
        'registered',
        'Góc sách cũ cho học sinh khó khăn',
      ),
    ],
    'Ghi rõ số học sinh được giúp và người phụ trách',
  ),
]

/** Expected, and nothing in the book yet. */
export const demoNotBegun = [
  'Phường Tân Phú',
  'Trường THCS Hoa Phượng',
  'Trường Tiểu học Sông Xanh',
  'Chi bộ Trường THPT Phương Nam',
]

export type DemoProposal = {
  unit: string
  kind: 'collective' | 'individual'
  name: string
  note: string | null
  citation: string
  /** Why the office gave it back. */
  returned?: string
}

/** What units propose this year, for Dân vận khéo. */
export const demoProposals: DemoProposal[] = [
  {
    unit: demoUnitName,
    kind: 'individual',
    name: 'Hồ Thị Bích Trâm',
    note: 'Giáo viên',
    citation: 'Vận động phụ huynh góp 320 đầu sách cho học sinh khó khăn',
  },
  {
    unit: demoUnitName,
    kind: 'collective',
    name: 'Tổ Văn phòng Trường THPT Phương Nam',
    note: null,
    citation: 'Tiếp nhận hồ sơ trực tuyến, phụ huynh không phải đến trường',
    returned: 'Nêu kết quả bằng con số, so với năm trước',
  },
  {
    unit: 'Phường Tây Thạnh',
    kind: 'collective',
    name: 'Tổ công nghệ số cộng đồng Khu phố 12',
    note: null,
    citation: 'Hướng dẫn 410 hộ nộp hồ sơ qua mạng',
  },
  {
    unit: 'Phường Tân Sơn Nhì',
    kind: 'individual',
    name: 'Lương Văn Khải',
    note: 'Trưởng Ban công tác Mặt trận khu phố',
    citation: 'Vận động mở hai lớp bơi miễn phí cho thiếu nhi',
  },
]
