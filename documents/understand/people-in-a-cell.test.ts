import { describe, expect, test } from 'vitest'
import { shortly, understand } from '../testing/sheets'

const one = (name: string, head = 'Họ và tên') => understand(`STT|${head}|Đơn vị\n1|${name}|Buôn A`)
const codes = (name: string, head?: string) =>
  one(name, head).rows.flatMap(({ problems }) => problems.map(({ code }) => code))

describe('several people in one cell', () => {
  test.each([
    'Kpă H’Lan\\nSiu Thoa',
    'Y Nuel Bkrông / H’Xíu Hmŏk',
    'Zơrâm Bốn, Alăng Thị Hơn',
    'Bríu Pố - Hôih Thị Mia',
    'Giàng A Sùng, Vàng Thị Mỷ',
    'Thạch Sa Rây; Kim Thị Sô Phia',
    'Sơn Minh Thắng & Danh Thị Hoa',
    'ông Nguyễn Văn Tám, bà Trần Thị Chín',
    'Ông Lê Văn Tám bà Lê Thị Chín',
    'Ông Tám, bà Chín',
    'Nguyễn Văn An và Bình',
    'Lê Văn Tám Trần Thị Chín',
    'Lò Văn Pánh Quàng Thị Xôm',
    'Ông: Lê Tám; Bà: Lê Chín',
    'Thị Nhung, Điểu Huỳnh Sang',
    '1) Xồng Bá Dìa 2) Moong Thị Hoa',
    'a) Arất Blúi b) Ating Thị Lan',
    '- Pơloong Plênh\\n- Coor Thị Nghệ',
    '+ H’Hen Niê + Y Ku',
    'Nguyễn Văn An (Tổ trưởng), Trần Thị Bé (Tổ phó)',
    'Nguyễn Văn An - Tổ trưởng; Trần Thị Bé - Tổ phó',
    'Nguyễn Văn An, 1975, Trần Thị Bé, 1980',
    'Nguyễn Văn An\\nTổ trưởng\\nTrần Thị Bé\\nTổ phó',
    'NGUYỄN VĂN AN VÀ KPĂ H’LAN',
    'Đ/c Nguyễn Văn An; đ/c Nay Jek',
  ])('%s is never one person', (name) => expect(codes(name)).toContain('two-names'))

  test.each([
    'Vợ chồng ông Nguyễn Văn An',
    'Hai vợ chồng ông Kpă Thuật',
    'Ông Nguyễn Văn An và vợ',
    'Nguyễn Văn An cùng gia đình',
    'Nguyễn Văn An và các cộng sự',
    'Nguyễn Văn An (và vợ là bà Trần Thị Bé)',
    'Nguyễn Văn An, Tân Phú',
    'Nguyễn Thị Thanh\\nThủy Tiên',
  ])('%s is asked about', (name) => expect(one(name).rows[0]?.state).not.toBe('ready'))

  test.each([
    ['Hộ ông Nguyễn Văn Chín và bà Lê Thị Mười', 'Tên hộ', 'household'],
    ['Vợ chồng ông Nguyễn Văn Chín', 'Họ tên chủ hộ', 'household'],
    ['Phòng Văn hóa và Thông tin', 'Tên tập thể', 'collective'],
  ])('%s under %s stays one', (name, head, kind) =>
    expect(shortly(one(name, head))).toEqual([`ready · ${kind} · ${name} · Buôn A`]),
  )

  test('two households or two bodies in one cell are two', () => {
    expect(codes('Hộ ông Nguyễn Văn An; Hộ bà Trần Thị Bé', 'Tên hộ')).toContain('two-names')
    expect(codes('1. Chi bộ Khu phố 1 2. Chi bộ Khu phố 2', 'Tên tập thể')).toContain('two-names')
  })
})

describe('people under a head of bodies', () => {
  test('who is certainly a person is asked about, and called how a person is, is one', () => {
    expect(codes('Nguyễn Văn An', 'Tên tập thể')).toEqual(['kind-doubtful'])
    expect(codes('Hoàng Anh Gia Lai', 'Tên đơn vị')).toEqual(['kind-doubtful'])
    expect(shortly(one('Ông Nguyễn Văn An', 'Tên tập thể'))).toEqual([
      'ready · individual · Nguyễn Văn An · Buôn A',
    ])
  })
})
