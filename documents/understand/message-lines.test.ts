import { describe, expect, test } from 'vitest'
import { sheet, understandSheets } from '../testing/sheets'

/** A message, as it is pasted: one line a row. */
function read(text: string) {
  const grid = sheet('')
  grid.rows = text
    .split('\n')
    .map((line, at) => ({ row: at + 1, hidden: false, cells: [line] }))
    .filter(({ cells }) => cells[0] !== '')
  return understandSheets([grid])
}
const names = (text: string) => read(text).rows.map(({ values }) => values.name)
const states = (text: string) => read(text).rows.map(({ state }) => state)

describe('a message', () => {
  test.each([
    '1. Kpă H’Lan\n2. Siu Thoa\n3. Zơrâm Bốn\n4. Nguyễn Văn An',
    '1) Kpă H’Lan\n2) Siu Thoa\n3) Zơrâm Bốn\n4) Nguyễn Văn An',
    '1/ Kpă H’Lan\n2/ Siu Thoa\n3/ Zơrâm Bốn\n4/ Nguyễn Văn An',
    '1- Kpă H’Lan\n2- Siu Thoa\n3- Zơrâm Bốn\n4- Nguyễn Văn An',
    '1: Kpă H’Lan\n2: Siu Thoa\n3: Zơrâm Bốn\n4: Nguyễn Văn An',
    'a/ Kpă H’Lan\nb/ Siu Thoa\nc/ Zơrâm Bốn\nd/ Nguyễn Văn An',
    'a) Kpă H’Lan\nb) Siu Thoa\nc) Zơrâm Bốn\nd) Nguyễn Văn An',
    '- Kpă H’Lan\n- Siu Thoa\n- Zơrâm Bốn\n- Nguyễn Văn An',
    '+ Kpă H’Lan\n+ Siu Thoa\n+ Zơrâm Bốn\n+ Nguyễn Văn An',
    '• Kpă H’Lan\n• Siu Thoa\n• Zơrâm Bốn\n• Nguyễn Văn An',
    '1️⃣ Kpă H’Lan\n2️⃣ Siu Thoa\n3️⃣ Zơrâm Bốn\n4️⃣ Nguyễn Văn An',
    '👉 Kpă H’Lan\n👉 Siu Thoa\n👉 Zơrâm Bốn\n👉 Nguyễn Văn An',
    '(1) Kpă H’Lan\n(2) Siu Thoa\n(3) Zơrâm Bốn\n(4) Nguyễn Văn An',
    '1 Kpă H’Lan\n2 Siu Thoa\n3 Zơrâm Bốn\n4 Nguyễn Văn An',
  ])('%s', (text) =>
    expect(names(text)).toEqual(['Kpă H’Lan', 'Siu Thoa', 'Zơrâm Bốn', 'Nguyễn Văn An']),
  )

  test('who sends it, who is called, greetings and telephone numbers are nobody commended', () => {
    const list = read(
      [
        '09:30 05/11/2021 Trần Thị Gửi: Em chào anh ạ',
        '[09:31, 5/11/2021] Trần Thị Gửi: Danh sách khen:',
        '1. Nguyễn Văn An, KP2, 0903 123 456',
        '2. Cô Lê Thị Bé (sn 1965) - tổ trưởng tổ 5 ❤️',
        '@Phạm Văn Gọi xem giúp em',
        '3. Kpă Thuật 🙏',
        'Em cảm ơn ạ',
        'Trần Thị Gửi',
      ].join('\n'),
    )
    const ready = list.rows
      .filter(({ state }) => state === 'ready')
      .map(({ values }) => values.name)
    expect(ready).toEqual(['Nguyễn Văn An', 'Lê Thị Bé', 'Kpă Thuật'])
    expect(list.rows[0]?.values).toMatchObject({ unit: 'KP2' })
    expect(list.rows[1]?.values).toMatchObject({
      honorific: 'Cô',
      birthYear: 1965,
      position: 'tổ trưởng tổ 5',
    })
  })

  test('two people in one line are two', () => {
    expect(states('1. Nguyễn Văn An, Trần Thị Bé\n2. Kpă Thuật và Siu Thoa')).toEqual([
      'error',
      'error',
    ])
    expect(names('1. Lê Văn Tám; 2. Lê Thị Chín; 3. Lê Văn Mười')).toHaveLength(1)
  })

  test('a numbered line that names nobody known is kept to be settled, not dropped', () => {
    const list = read('1. Nguyễn Văn An\n2. anh Tám xe ôm\n3. Lê Thị Bé\n4. chị bán vé số đầu hẻm')
    expect(list.rows.map(({ state }) => state)).toEqual(['ready', 'error', 'ready', 'error'])
  })

  test('names that stand in no line of the list are said', () => {
    const list = read(
      '1. Nguyễn Văn An\nbổ sung thêm anh Trần Văn Sót ở khu phố 2 nữa nhé\n2. Lê Thị Bé',
    )
    expect(JSON.stringify([list.problems, list.rows])).toContain('Trần Văn Sót')
    expect(list.rows.filter(({ state }) => state === 'ready')).toHaveLength(2)
  })

  test('marks of every kind in one letter, and one who is called by a single name', () => {
    const text = [
      'Nguyễn Văn Gửi',
      '- Chị Nguyễn Thị Lan, tổ 3, kp 4: vận động hiến đất',
      '+ Anh Kpă Thuật (0903111222)',
      '* Bà H’Lan',
      '3, Phạm Thị Chín',
    ].join('\n')
    expect(names(text)).toEqual([
      'Nguyễn Văn Gửi',
      'Nguyễn Thị Lan',
      'Kpă Thuật',
      'H’Lan',
      'Phạm Thị Chín',
    ])
    expect(read(text).rows[0]?.problems.map(({ code }) => code)).toEqual(['line-unnumbered'])
    expect(read(text).rows[1]?.values).toMatchObject({ citation: 'vận động hiến đất' })
  })

  test('names behind one another after a colon, or alone, are several', () => {
    expect(states('Danh sách: Nguyễn Văn A, Trần Thị B, Lê Văn C')).toEqual(['error'])
    expect(states('Nguyễn Văn A; Trần Thị B; Lê Văn C')).toEqual(['error'])
  })

  test('a letter’s points are no people', () => {
    const list = read(
      [
        'Kính gửi: Ủy ban nhân dân phường',
        '1. Mục đích, yêu cầu',
        '2. Căn cứ Nghị quyết số 25',
        'Danh sách đề nghị khen thưởng:',
        '1. Nguyễn Văn An - Tổ trưởng - Khu phố 3',
        '2. Lê Thị Bé - Tổ phó - Khu phố 4',
        'Trân trọng.',
      ].join('\n'),
    )
    expect(list.rows.map(({ state, values }) => [state, values.name, values.unit])).toEqual([
      ['ready', 'Nguyễn Văn An', 'Khu phố 3'],
      ['ready', 'Lê Thị Bé', 'Khu phố 4'],
    ])
  })
})
