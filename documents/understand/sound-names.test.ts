import { expect, test } from 'vitest'
import { shortly, understand } from '../testing/sheets'

/** Names as people have them; each is read as it stands, without a word. */
const people = [
  'Ông Ích Khiêm',
  'Ông Thị Mười',
  'Cao Bá Quát',
  'Lê Lợi',
  'Nguyễn An',
  'Nguyễn Thị Sáu',
  'Lê Văn Tám',
  'Tôn Nữ Thị Ninh',
  'Công Tằng Tôn Nữ Thị Trà',
  'Nguyễn Phúc Bảo Long Hưng Thịnh',
  'Nguyễn Trần Khánh Vân',
  'Trần Lê Quốc Toàn',
  'Hồ Lê Thanh Bình',
  'Phó Đức Phương',
  'Trưng Thị Hoa',
  'Chánh Văn Tài',
  'Đội Văn Cấn',
  'Giáo Thị Hiền',
  'Hội Văn Lương',
  'Ban Thị Xuân',
  'Khoa Thị Mẫn',
  'Bùi Văn Hoãn',
  'Lê Thị Loại',
  'Trần Thị Không',
  'Đinh Bỏ',
  'Anh Thị Đào',
  'Phạm Em',
  'Lâm Thị Bà',
  'Trần Văn Ông',
  'Huỳnh Cô',
  'Hà Nội Thắng',
  'H’Hen Niê',
  'Y Blơk Êban',
  'Rơ Châm Hlem',
  'Vàng A Páo',
  'Giàng Thị Và',
  'K’Brim',
  'Thạch Sâm Bô',
  'Giuse Trần Văn Toản',
  'Maria Nguyễn Thị Thu',
  'Phanxicô Xaviê Lê Minh',
  'Thích Nữ Diệu Tâm',
  'Lưu Bình Nhưỡng',
  'Nguyễn Văn Út (Tư Hùng)',
  'Hoàng Văn Thái (B)',
  'Hoàng Văn Thái (A)',
  'Nguyễn Tất Thành',
  'Trang Trung',
  'Văn Công Hùng',
  'Kiều Oanh',
]

test('ordinary names, however rare, give no warning', () => {
  const list = understand(
    `STT|Họ và tên|Đơn vị\n${people.map((name, at) => `${at + 1}|${name}|Phường A`).join('\n')}`,
  )
  expect(shortly(list)).toEqual(people.map((name) => `ready · individual · ${name} · Phường A`))
})

test('the same in capitals', () => {
  const few = ['Phó Đức Phương', 'Ông Ích Khiêm', 'Hội Văn Lương', 'Tôn Nữ Thị Ninh', 'Cao Bá Quát']
  const list = understand(
    `STT|Họ và tên|Đơn vị\n${few.map((name, at) => `${at + 1}|${name.toUpperCase()}|Phường A`).join('\n')}`,
  )
  expect(shortly(list)).toEqual(few.map((name) => `ready · individual · ${name} · Phường A`))
})

/** Bodies under a head that says so. */
const bodies = [
  'Trường Bà Triệu',
  'Trường Tiểu học Bà Triệu',
  'Bà Triệu',
  'Mai Linh',
  'Kim Ngân',
  'Trần Phú',
  'Lê Lợi',
  'Vinamilk',
  'Nam Á',
  'Phòng Văn hóa và Thông tin',
  'Chi bộ Khu phố 3, phường Phú Trung',
  'Hội Cựu chiến binh - Khu phố 4',
  'Ban Chỉ huy Quân sự phường',
  'Đội Dân phòng + Bảo vệ dân phố',
]

test('bodies that are called like people stay bodies where the head says that bodies stand there', () => {
  for (const head of ['Tên tập thể', 'Tên đơn vị', 'Tập thể', 'Tên cơ quan, đơn vị']) {
    const list = understand(
      `STT|${head}|Thành tích\n${bodies.map((name, at) => `${at + 1}|${name}|Tốt`).join('\n')}`,
    )
    expect(shortly(list)).toEqual(bodies.map((name) => `ready · collective · ${name} · `))
  }
})

test('remarks, positions and units of every day give no warning', () => {
  const notes = [
    'Chủ tịch Hội',
    'Xếp loại tốt',
    'Không vi phạm pháp luật, không để xảy ra mất an ninh',
    'Đảng viên',
    'Vận động 12 hộ không đạt gia đình văn hóa phấn đấu đạt',
    'Loại A',
    'Bỏ phiếu 100%',
    'Hoàn thành xuất sắc nhiệm vụ',
    'Đã nhận',
    'Không',
    'Kỷ luật: không',
    'Chuyển công tác từ năm 2019',
    'Thủ quỹ',
  ]
  const list = understand(
    `STT|Họ và tên|Chức vụ|Đơn vị|Ghi chú\n${notes.map((note, at) => `${at + 1}|Nguyễn Văn An ${'ABCDEGHIKLMNO'.charAt(at)}|Văn thư|Trần Phú|${note}`).join('\n')}`,
  )
  expect(list.rows.map(({ state, values }) => [state, values.note])).toEqual(
    notes.map((note) => ['ready', note]),
  )
})
