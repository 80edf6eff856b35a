import { describe, expect, test } from 'vitest'
import { reports } from '../testing/facts'
import { readNumbers } from './read-numbers'

/** Shorter to compare: "20 collective city 2018" and the like, in the order of the text. */
const brief = (text: string) =>
  readNumbers(text).map(({ count, kind, measure, level, from, to, partOf }) =>
    [
      count,
      measure === 'awards' ? kind : measure,
      ...(measure !== 'awards' && kind !== 'any' ? [kind] : []),
      level,
      from === undefined ? undefined : from === to ? from : `${from}-${to ?? ''}`,
      partOf === undefined ? undefined : `of ${partOf}`,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  )

describe('published reports give the numbers that they publish, and no other', () => {
  test.each(reports)('$id', ({ text, tallies }) => {
    const read = readNumbers(text)
    expect(read.map(({ count }) => count)).toEqual(tallies.map(({ count }) => count))
    tallies.forEach(({ of, ...expected }, at) => {
      expect(read[at]).toMatchObject(expected)
      expect(read[at]?.partOf).toBe(of)
      expect(text).toContain(read[at]?.quote)
    })
  })

  test.each(reports)('$id, in the letters of another machine', ({ text }) => {
    const plain = readNumbers(text).map(({ quote, ...tally }) => tally)
    const spread = readNumbers(text.normalize('NFD'))
    expect(spread.map(({ quote, ...tally }) => tally)).toEqual(plain)
    for (const { quote } of spread) expect(text.normalize('NFD')).toContain(quote)
    expect(readNumbers(`\ufeff${text}\r\n`)).toHaveLength(plain.length)
  })
})

describe('what a number is said of', () => {
  test.each([
    ['năm qua tuyên dương 5 tập thể', ['5 collective']],
    // Levels: in words, by who gives, by whose paper it is; several at once are none.
    [
      'Cấp thành phố: 11 tập thể, 16 cá nhân; cấp quận: 132 tập thể được tuyên dương.',
      ['11 collective city', '16 individual city', '132 collective district'],
    ],
    [
      'UBND TP.HCM tặng bằng khen cho 3 tập thể; Quận 3 tuyên dương 20 cá nhân.',
      ['3 collective city', '20 individual district'],
    ],
    [
      '11 (mười một) tập thể được tặng Bằng khen của Thủ tướng Chính phủ.',
      ['11 collective central'],
    ],
    [
      'Phường tuyên dương 14 tập thể, khen thưởng 5 cá nhân.',
      ['14 collective ward', '5 individual ward'],
    ],
    ['Có 64 tập thể, cá nhân được tuyên dương cấp quận, thành phố.', ['64 any']],
    ['Toàn quận có 30 tập thể được khen thưởng.', ['30 collective']],
    [
      'Đảng ủy xã tuyên dương 5 tập thể, 3 cá nhân được huyện tặng giấy khen.',
      ['5 collective ward', '3 individual district'],
    ],
    // Years.
    ['Giai đoạn 2016-2021, tuyên dương 5 tập thể.', ['5 collective 2016-2021']],
    ['Từ năm 2016 đến năm 2021, khen 5 tập thể.', ['5 collective 2016-2021']],
    ['Từ năm 2016 đến nay, khen 5 tập thể.', ['5 collective 2016-']],
    [
      'Nhiệm kỳ 2015 – 2020, khen 5 tập thể; năm 2021, khen 6 cá nhân.',
      ['5 collective 2015-2020', '6 individual 2021'],
    ],
    ['Tháng 11 năm 2021, ngày 12/11/2021, khen 5 tập thể.', ['5 collective']],
    ['So với năm 2020, năm 2021 phường công nhận 55 mô hình.', ['55 models ward 2021']],
    // Numbers in every dress.
    [
      'Có 2 071 mô hình đăng ký, 1,250 mô hình được công nhận, hai nghìn mô hình được nhân rộng.',
      ['2071 models', '1250 models', '2000 models'],
    ],
    [
      'Tuyên dương mười lăm tập thể, hai mươi mốt cá nhân, một trăm linh năm hộ gia đình.',
      ['15 collective', '21 individual', '105 household'],
    ],
    ['Năm năm qua, năm tập thể được tuyên dương.', ['5 collective']],
    ['Khen thưởng: tập thể: 11; cá nhân: 16.', ['11 collective', '16 individual']],
    // Wholes and parts.
    [
      'Tuyên dương 95 gương: 45 tập thể và 50 cá nhân.',
      ['95 any', '45 collective of 0', '50 individual of 0'],
    ],
    [
      'Khen thưởng 20 tập thể (trong đó có 5 chi bộ) và 16 cá nhân.',
      ['20 collective', '5 collective of 0', '16 individual'],
    ],
    [
      'Phường khen thưởng 20 tập thể. Trong đó, có 5 tập thể điển hình.',
      ['20 collective ward', '5 collective ward of 0'],
    ],
    [
      'Có 27 tập thể được tuyên dương, trong đó 11 cấp thành phố, 16 cấp quận.',
      ['27 collective', '11 collective city of 0', '16 collective district of 0'],
    ],
    [
      'Đã có 35 tập thể và 48 cá nhân được biểu dương, trong đó 5 tập thể, 8 cá nhân được tỉnh tặng bằng khen.',
      ['35 collective', '48 individual', '5 collective city of 0', '8 individual city of 1'],
    ],
    [
      'Trao 17 giấy khen cho 5 tập thể và 12 cá nhân.',
      ['17 any', '5 collective of 0', '12 individual of 0'],
    ],
    ['Trao 12 giấy khen cho 12 cá nhân.', ['12 individual']],
    ['Trao 5 bằng khen cho tập thể và 3 bằng khen cho cá nhân.', ['5 collective', '3 individual']],
    [
      'Công nhận 60 mô hình, trong đó 20 mô hình của tập thể, 40 mô hình của cá nhân.',
      ['60 models', '20 models collective of 0', '40 models individual of 0'],
    ],
    [
      'Năm 2021, phường công nhận 120 mô hình (năm 2020: 100 mô hình).',
      ['120 models ward 2021', '100 models ward 2020'],
    ],
    [
      'Tuyên dương 95 gương, gồm 45 tập thể và 50 cá nhân, 12 hộ gia đình.',
      ['95 any', '45 collective of 0', '50 individual of 0', '12 household'],
    ],
    ['Đăng ký 300 mô hình, trong đó tăng 276 mô hình so với năm 2020.', ['300 models']],
    [
      'Tuyên dương 95 gương, trong đó đã giúp 20 hộ gia đình; khối phường có 5 tập thể.',
      ['95 any'],
    ],
    [
      'Tuyên dương 95 gương, trong đó, ngành giáo dục có 5 tập thể.',
      ['95 any', '5 collective of 0'],
    ],
    // Units.
    ['87 công trình của 36 đơn vị đăng ký.', ['87 models', '36 units']],
    ['Tặng giấy khen cho 12 đơn vị.', ['12 collective']],
    ['Có 120 lượt tập thể, cá nhân được khen thưởng.', ['120 any']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })

  test('subsets by field', () => {
    const text =
      'Toàn huyện có 356 mô hình “Dân vận khéo” (trong đó: 150 mô hình phát triển kinh tế; 206 mô hình văn hóa – xã hội). Có 50 mô hình được công nhận, trong đó lĩnh vực quốc phòng - an ninh 20 mô hình, cải cách hành chính 30.'
    expect(readNumbers(text).map(({ field, count, partOf }) => [field, count, partOf])).toEqual([
      [undefined, 356, undefined],
      ['Kinh tế', 150, 0],
      ['Văn hóa - xã hội', 206, 0],
      [undefined, 50, undefined],
      ['Quốc phòng - an ninh', 20, 3],
    ])
  })

  test('bounds are kept as such', () => {
    const text =
      'Hơn 100 tập thể, gần 200 cá nhân được khen; ít nhất hai mươi hộ gia đình, 30 gương trở lên, khoảng 40 mô hình, trên 50 công trình được biểu dương.'
    expect(readNumbers(text).map(({ bound, count }) => `${bound} ${count}`)).toEqual([
      'more-than 100',
      'nearly 200',
      'at-least 20',
      'at-least 30',
      'nearly 40',
      'more-than 50',
    ])
  })

  test('praise and giấy khen are never mixed', () => {
    const text =
      'Tuyên dương, khen thưởng 5 tập thể; biểu dương và tặng giấy khen cho 6 tập thể; tuyên dương 7 tập thể; tặng bằng khen, giấy khen cho 8 tập thể; tặng Huân chương Lao động hạng Ba cho 1 tập thể; trao danh hiệu “Gia đình văn hóa” cho 9 hộ gia đình.'
    expect(readNumbers(text).map(({ form }) => form)).toEqual([
      undefined,
      'Giấy khen',
      'Tuyên dương',
      undefined,
      'Huân chương Lao động hạng Ba',
      'Gia đình văn hóa',
    ])
  })

  test('a campaign is not said of those with merits of their own', () => {
    const text =
      'Tuyên dương 20 tập thể điển hình “Dân vận khéo”, 5 tập thể vì công tác hiến máu, 3 cá nhân trong phong trào “Toàn dân bảo vệ an ninh Tổ quốc”.'
    expect(readNumbers(text).map(({ campaign }) => campaign)).toEqual([
      'Dân vận khéo',
      undefined,
      'Toàn dân bảo vệ an ninh Tổ quốc',
    ])
  })

  test('a list of lines goes on from what announces it', () => {
    const text =
      'Trong 5 năm, quận đã tuyên dương:\n- Cấp thành phố: 11 tập thể, 16 cá nhân.\n- Cấp quận: 132 tập\nthể, 221 cá nhân.\nNgoài ra, 5 cá nhân dự.'
    expect(brief(text)).toEqual([
      '11 collective city',
      '16 individual city',
      '132 collective district',
      '221 individual district',
    ])
  })
})
