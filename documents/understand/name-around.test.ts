import { describe, expect, test } from 'vitest'
import { understand } from '../testing/sheets'

const one = (name: string, head = 'Họ và tên') => understand(`STT|${head}|Đơn vị\n1|${name}|Buôn A`)

describe('titles before a name', () => {
  test.each([
    ['BS.CKI Trần Thị Bé', 'BS.CKI', 'Trần Thị Bé'],
    ['TS.BS. Kpă Thuật', 'TS.BS', 'Kpă Thuật'],
    ['GS.TSKH Nguyễn Văn An', 'GS.TSKH', 'Nguyễn Văn An'],
    ['NSND Trần Thị Bé', 'NSND', 'Trần Thị Bé'],
    ['Nghệ nhân ưu tú Nguyễn Văn An', 'Nghệ nhân ưu tú', 'Nguyễn Văn An'],
    ['Anh hùng LLVTND Nguyễn Văn An', 'Anh hùng LLVTND', 'Nguyễn Văn An'],
    ['Bà mẹ Việt Nam Anh hùng Trần Thị Bé', 'Bà mẹ Việt Nam Anh hùng', 'Trần Thị Bé'],
    ['TIẾN SĨ NGUYỄN VĂN AN', 'Tiến sĩ', 'Nguyễn Văn An'],
    ['Anh hùng LLVTND, Đại tá Nguyễn Văn An', 'Anh hùng LLVTND, Đại tá', 'Nguyễn Văn An'],
    ['Đ/c Thượng úy Nguyễn Văn An', 'Đ/c Thượng úy', 'Nguyễn Văn An'],
    ['Già làng Y Nuel Bkrông', 'Già làng', 'Y Nuel Bkrông'],
    ['Hòa thượng Thích Trí Quảng', 'Hòa thượng', 'Thích Trí Quảng'],
    ['ĐĐ. Thích Minh Thành', 'ĐĐ', 'Thích Minh Thành'],
    ['Nữ tu Maria Nguyễn Thị Thu', 'Nữ tu', 'Maria Nguyễn Thị Thu'],
    ['Em học sinh Nguyễn Văn An', 'Em học sinh', 'Nguyễn Văn An'],
    ['Ông (Bà) Nguyễn Văn An', 'Ông (Bà)', 'Nguyễn Văn An'],
    ['ÔNG: NGUYỄN VĂN AN', 'Ông', 'Nguyễn Văn An'],
    ['Bác sĩ chuyên khoa II Nguyễn Văn An', 'Bác sĩ chuyên khoa II', 'Nguyễn Văn An'],
    ['Đại úy QNCN Nguyễn Văn An', 'Đại úy QNCN', 'Nguyễn Văn An'],
    ['Kỹ sư, Thạc sĩ Nguyễn Văn An', 'Kỹ sư, Thạc sĩ', 'Nguyễn Văn An'],
  ])('%s', (text, honorific, name) => {
    const [row] = one(text).rows
    expect([row?.state, row?.values.honorific, row?.values.name]).toEqual([
      'ready',
      honorific,
      name,
    ])
  })

  test('a position before a name is the position', () => {
    const [row] = one('Phó Bí thư Chi bộ Nguyễn Văn An').rows
    expect(row?.values).toMatchObject({ name: 'Nguyễn Văn An', position: 'Phó Bí thư Chi bộ' })
    expect(one('Trưởng ấp Trần Thị Bé').rows[0]?.values.name).toBe('Trần Thị Bé')
  })

  test('letters before a name that nobody knows are asked about', () => {
    for (const name of ['ABCD. Nguyễn Văn An', 'XYZ Nguyễn Văn An', 'lão nông Nguyễn Văn An'])
      expect(one(name).rows[0]?.state).toBe('warning')
  })
})

describe('Ông, Bà, Cô before a name', () => {
  const names = (...all: string[]) =>
    understand(
      `STT|Họ và tên|Đơn vị\n${all.map((name, at) => `${at + 1}|${name}|Ấp 1`).join('\n')}`,
    ).rows.map(({ state, values }) => [state, values.honorific, values.name])

  test('where the others carry none, it is the family', () => {
    expect(names('Nguyễn Văn An', 'Ông Văn Hùng', 'Trần Thị Bé', 'Cô Thị Lan')).toEqual([
      ['ready', undefined, 'Nguyễn Văn An'],
      ['ready', undefined, 'Ông Văn Hùng'],
      ['ready', undefined, 'Trần Thị Bé'],
      ['ready', undefined, 'Cô Thị Lan'],
    ])
  })

  test('where the others carry one, it is how the person is called', () => {
    expect(names('Ông Nguyễn Văn An', 'Ông Văn Hùng', 'Bà Trần Thị Bé', 'Ông Cao Sơn')).toEqual([
      ['ready', 'Ông', 'Nguyễn Văn An'],
      ['ready', 'Ông', 'Văn Hùng'],
      ['ready', 'Bà', 'Trần Thị Bé'],
      ['ready', 'Ông', 'Cao Sơn'],
    ])
  })

  test('a column of Ông and Bà leaves the name as it stands', () => {
    const [row] = understand('STT|Ông/Bà|Họ và tên|Đơn vị\n1|Ông|Ông Văn Hùng|Ấp 1').rows
    expect([row?.state, row?.values.honorific, row?.values.name]).toEqual([
      'ready',
      'Ông',
      'Ông Văn Hùng',
    ])
  })

  test('before a full name it is never the family, beside a woman’s name never the man', () => {
    expect(names('Lê Văn Tám', 'Ông Nguyễn Văn An', 'Ông Thị Sáu', 'Bà Văn Hùng')).toEqual([
      ['ready', undefined, 'Lê Văn Tám'],
      ['ready', 'Ông', 'Nguyễn Văn An'],
      ['ready', undefined, 'Ông Thị Sáu'],
      ['ready', undefined, 'Bà Văn Hùng'],
    ])
  })

  test('alone, nobody can tell: asked', () => {
    expect(names('Ông Văn Hùng')[0]?.[0]).toBe('warning')
    expect(names('Ông Cao Sơn')[0]?.[0]).toBe('warning')
  })
})

describe('what stands behind a name', () => {
  const read = (name: string) => {
    const [row] = understand(`STT|Họ và tên|Hình thức\n1|${name}|Giấy khen`).rows
    const { form: _, kind: __, name: said, ...values } = row?.values ?? {}
    return [row?.state, said, values]
  }
  test.each([
    ['Nguyễn Văn Hùng (1975)', 'Nguyễn Văn Hùng', { birthYear: 1975 }],
    ['Nguyễn Văn Hùng, sn 1962', 'Nguyễn Văn Hùng', { birthYear: 1962 }],
    ['Nguyễn Văn Hùng - sinh ngày 12/3/1980', 'Nguyễn Văn Hùng', { birthYear: 1980 }],
    ['Nguyễn Văn Hùng 12-3-1980', 'Nguyễn Văn Hùng', { birthYear: 1980 }],
    ['Trần Văn Dũng*', 'Trần Văn Dũng', { note: '*' }],
    ['Trần Văn Dũng (**)', 'Trần Văn Dũng', { note: '(**)' }],
    ['Trần Văn Dũng²', 'Trần Văn Dũng', { note: '²' }],
    ['Lê Văn Tám - Phó Bí thư', 'Lê Văn Tám', { position: 'Phó Bí thư' }],
    ['Lê Văn Tám (Phó Bí thư)', 'Lê Văn Tám', { position: 'Phó Bí thư' }],
    ['Lê Văn Tám Phó Bí thư', 'Lê Văn Tám', { position: 'Phó Bí thư' }],
    ['Lê Văn Tám (đã mất)', 'Lê Văn Tám', { note: 'đã mất' }],
    ['Lê Văn Tám [Khu phố 3]', 'Lê Văn Tám', { unit: 'Khu phố 3' }],
    ['Lê Văn Tám, KP3', 'Lê Văn Tám', { unit: 'KP3' }],
    ['Lê Văn Tám - 0903 123 456', 'Lê Văn Tám', {}],
    ['Lê Văn Tám (ĐT: 0903.123.456)', 'Lê Văn Tám', {}],
    ['Lê Văn Tám ✅', 'Lê Văn Tám', {}],
    [
      'Kpă H’Lan (1990) - Bí thư chi đoàn',
      'Kpă H’Lan',
      { birthYear: 1990, position: 'Bí thư chi đoàn' },
    ],
    ['Lê Văn Tám\\n(1975)\\nTổ trưởng', 'Lê Văn Tám', { birthYear: 1975, position: 'Tổ trưởng' }],
    ['Lê Thị Chín, vợ ông Lê Văn Tám', 'Lê Thị Chín', { note: 'vợ ông Lê Văn Tám' }],
    ['Lê Văn Tám (45 tuổi)', 'Lê Văn Tám', { note: '45 tuổi' }],
    ['Lê Văn Tám (SN 1975, KP3)', 'Lê Văn Tám', { birthYear: 1975, unit: 'KP3' }],
    ['Lê Văn Tám (Nữ)', 'Lê Văn Tám', { note: 'Nữ' }],
    ['Hoàng Văn Thái (B)', 'Hoàng Văn Thái (B)', {}],
    ['Nguyễn Văn Út (Tư Hùng)', 'Nguyễn Văn Út (Tư Hùng)', {}],
    ['Nguyễn Văn Út (tức Tư Hùng)', 'Nguyễn Văn Út (tức Tư Hùng)', {}],
  ])('%s', (text, name, values) => expect(read(text)).toEqual(['ready', name, values]))

  test('a position where there is one already goes to the note', () => {
    const [row] = understand(
      'STT|Họ và tên|Chức vụ|Đơn vị\n1|Lê Văn Tám - Đảng viên, Tổ trưởng|Bí thư|Ấp 1',
    ).rows
    expect(row?.values).toMatchObject({ name: 'Lê Văn Tám', position: 'Bí thư' })
    expect(row?.values.note).toContain('Tổ trưởng')
  })

  test('what cannot be told apart from the name is asked about', () => {
    for (const name of ['Lê Văn Tám / Tân Phú', 'Lê Văn Tám: Tân Phú', 'Lê Văn Tám & Co'])
      expect(read(name)[0]).not.toBe('ready')
  })
})
