import { describe, expect, test } from 'vitest'
import cases from './cases.json'
import { readNumbers, readUndone } from './read-numbers'

/** "20 collective of 0": what is read, shortly. */
const brief = (text: string) =>
  readNumbers(text).map(({ count, kind, measure, level, from, partOf }) =>
    [
      count,
      measure === 'awards' ? kind : measure,
      level,
      from,
      partOf === undefined ? undefined : `of ${partOf}`,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  )

test.each(cases)('$id', ({ text, expect: right }) => {
  const read = readNumbers(text)
  expect(read).toHaveLength(right.length)
  right.forEach((each, at) => {
    expect(read[at]).toMatchObject(each)
  })
})

describe('a plan or a target is nothing done', () => {
  test.each([
    'Năm 2026, phường phấn đấu khen thưởng 40 tập thể và 60 cá nhân.',
    'Kế hoạch năm 2026: khen thưởng 40 tập thể, 60 cá nhân; tuyên dương 30 cá nhân.',
    'Chỉ tiêu giao: công nhận 50 mô hình, khen thưởng 20 tập thể; tuyên dương 12 cá nhân.',
    'Theo chỉ tiêu được giao, phường khen thưởng 20 tập thể.',
    'Đăng ký phấn đấu khen thưởng 40 tập thể; phường tuyên dương 12 cá nhân.',
    'Mục tiêu đến năm 2030 có 100 mô hình được công nhận và 50 tập thể được khen thưởng.',
    'Dự kiến năm 2027 có 25 tập thể được tuyên dương, trong đó 5 tập thể cấp thành phố.',
    'Hướng tới khen thưởng 100 tập thể trong nhiệm kỳ.',
    'Nhiệm vụ năm 2027: công nhận 20 mô hình, khen thưởng 5 tập thể.',
    '12 cá nhân sẽ được tuyên dương tại hội nghị; 5 tập thể dự kiến được khen thưởng.',
    '40 tập thể đăng ký danh hiệu Tập thể lao động tiên tiến, 120 cá nhân đăng ký danh hiệu Lao động tiên tiến.',
    'II. PHƯƠNG HƯỚNG NĂM 2027\n1. Khen thưởng 40 tập thể, 60 cá nhân.\n2. Công nhận 20 mô hình.',
    'Chỉ tiêu năm 2027: Khen thưởng 40 tập thể. Công nhận 20 mô hình.',
    'Phấn đấu năm 2027:\n- Khen thưởng 40 tập thể;\n- Công nhận 20 mô hình.',
  ])('%s', (text) => {
    expect(brief(text)).toEqual([])
  })

  test.each([
    [
      'Năm 2022, kế hoạch khen thưởng 60 tập thể; kết quả đã khen thưởng 48 tập thể.',
      ['48 collective 2022'],
    ],
    [
      'Năm 2021 khen thưởng 48 tập thể (chỉ tiêu 40 tập thể), đạt 120% kế hoạch.',
      ['48 collective 2021'],
    ],
    [
      'Dự kiến năm 2027 khen thưởng 50 tập thể; năm 2026, phường tuyên dương 45 tập thể.',
      ['45 collective ward 2026'],
    ],
    ['Phường dự kiến tuyên dương 5 tập thể. Phường tuyên dương 6 tập thể.', ['6 collective ward']],
    [
      'Hoàn thành chỉ tiêu đề ra; khen thưởng 48 tập thể, vượt 8 tập thể so với kế hoạch.',
      ['48 collective'],
    ],
    ['Đã khen thưởng 48 tập thể, vượt 8 tập thể so với kế hoạch.', ['48 collective']],
    [
      'II. PHƯƠNG HƯỚNG NĂM 2027\nKhen thưởng 40 tập thể.\nIII. KẾT QUẢ NĂM 2026\nKhen thưởng 35 tập thể.',
      ['35 collective'],
    ],
    ['Chỉ tiêu: khen thưởng 40 tập thể.\nNăm 2026 khen thưởng 35 tập thể.', ['35 collective 2026']],
    ['I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2026\nKhen thưởng 35 tập thể.', ['35 collective']],
    ['Kết quả thực hiện chỉ tiêu: khen thưởng 35 tập thể.', ['35 collective']],
    ['Hoàn thành tốt nhiệm vụ, 12 cá nhân được khen thưởng.', ['12 individual']],
    ['Năm 2023, khen thưởng 48 tập thể (năm 2022: 39).', ['48 collective 2023']],
  ])('what is done beside it is read: %s', (text, right) => {
    expect(brief(text)).toEqual(right)
  })
})

describe('a proposal is no award', () => {
  test.each([
    'Đảng ủy phường đề nghị Ủy ban nhân dân thành phố khen thưởng 12 cá nhân.',
    'Phường trình Chủ tịch UBND quận tặng Giấy khen cho 15 tập thể; tặng Bằng khen cho 3 cá nhân.',
    'Lập hồ sơ đề nghị khen thưởng 12 cá nhân và 5 tập thể.',
    'Đang hoàn thiện hồ sơ khen thưởng cho 12 cá nhân.',
    'Xét khen thưởng 12 cá nhân và 5 tập thể.',
    'Có 12 cá nhân, 5 tập thể được đề nghị khen thưởng cấp thành phố.',
    'Hội đồng xét, đề nghị tặng Bằng khen cho 3 tập thể, 7 cá nhân có thành tích xuất sắc.',
    'Phường giới thiệu 5 tập thể để thành phố tuyên dương.',
    '5 tập thể chưa được khen thưởng; chưa có cá nhân nào được tuyên dương.',
    'Đến nay chưa có cá nhân nào trong số 12 cá nhân đề nghị được khen thưởng.',
  ])('%s', (text) => {
    expect(brief(text)).toEqual([])
  })

  test.each([
    [
      'Đã đề nghị khen thưởng 12 cá nhân, trong đó 8 cá nhân đã được khen thưởng.',
      ['8 individual'],
    ],
    [
      'Theo đề nghị của Ban Thi đua, quận tặng Giấy khen cho 5 tập thể; 12 cá nhân được tuyên dương.',
      ['5 collective district', '12 individual'],
    ],
    [
      'Chương trình tuyên dương 20 tập thể; quá trình xây dựng có 5 mô hình được công nhận.',
      ['20 collective', '5 models'],
    ],
  ])('what was given beside it is read: %s', (text, right) => {
    expect(brief(text)).toEqual(right)
  })
})

describe('what others were chosen from is not honoured', () => {
  test.each([
    [
      'Từ hơn 7.600 mô hình trên địa bàn, thành phố tuyên dương 245 điển hình, trong đó 172 mô hình.',
      ['245 any', '172 models of 0'],
    ],
    [
      'Thành phố biểu dương 245 điển hình từ hơn 7.600 mô hình trên địa bàn, trong đó 172 mô hình và 73 cá nhân.',
      ['245 any city', '172 models city of 0', '73 individual city of 0'],
    ],
    ['Tuyên dương 12 tập thể được chọn từ 60 tập thể tham gia.', ['12 collective']],
    [
      'Từ 120 mô hình đăng ký, phường tuyên dương 88 tập thể.',
      ['120 models', '88 collective ward'],
    ],
  ])('%s', (text, right) => {
    expect(brief(text)).toEqual(right)
  })
})

describe('parts are told by “trong số … có”', () => {
  test.each([
    [
      'Trong số 95 gương được tuyên dương, có 45 tập thể và 50 cá nhân.',
      ['95 any', '45 collective of 0', '50 individual of 0'],
    ],
    [
      'Trong tổng số 36 tập thể được khen có 12 tập thể thuộc khối trường học.',
      ['36 collective', '12 collective of 0'],
    ],
    [
      'Trong số 200 mô hình đăng ký, có 55 mô hình được công nhận.',
      ['200 models', '55 models of 0'],
    ],
    ['64 cá nhân được tuyên dương, có 20 cá nhân là nữ.', ['64 individual', '20 individual of 0']],
    [
      'Trong phong trào, 64 tập thể được khen, có 12 cá nhân được tuyên dương.',
      ['64 collective', '12 individual'],
    ],
  ])('%s', (text, right) => {
    expect(brief(text)).toEqual(right)
  })
})

describe('a number may stand behind its noun', () => {
  test.each([
    [
      'Số tập thể được khen thưởng là 12; số lượng cá nhân được khen thưởng: 115.',
      ['12 collective', '115 individual'],
    ],
    [
      'Tổng số cá nhân được tuyên dương cấp thành phố năm 2021 là 16, cấp quận là 221.',
      ['16 individual city 2021', '221 individual district 2021'],
    ],
    [
      'Số mô hình được công nhận là 55, tăng 5 so với năm 2020, giảm 3 so với kế hoạch.',
      ['55 models'],
    ],
    ['Số tập thể tham dự là 48; một số tập thể được khen là 12 năm liền.', []],
  ])('%s', (text, right) => {
    expect(brief(text)).toEqual(right)
  })
})

test('people of every calling are people, and only where they are honoured', () => {
  expect(brief('Tuyên dương 12 già làng, 8 trưởng bản và 30 người có uy tín.')).toEqual([
    '12 individual',
    '8 individual',
    '30 individual',
  ])
  expect(brief('Phường tặng Giấy khen cho 5 hộ dân và 2 cơ sở tôn giáo.')).toEqual([
    '5 household ward',
    '2 collective ward',
  ])
  expect(brief('Hội nghị có 20 chức sắc, 30 thanh niên tham dự; hỗ trợ 12 hộ nghèo.')).toEqual([])
})

test('what is planned or proposed is quoted, so that nobody looks for it', () => {
  const text =
    'Năm 2026, phường đề ra chỉ tiêu khen thưởng 40 tập thể; đã đề nghị thành phố khen thưởng 12 cá nhân. Phường đã tuyên dương 5 tập thể và tặng quà cho 20 hộ nghèo.'
  expect(readUndone(text)).toEqual([
    { why: 'plan', quote: 'phường đề ra chỉ tiêu khen thưởng 40 tập thể' },
    { why: 'proposal', quote: 'đã đề nghị thành phố khen thưởng 12 cá nhân' },
  ])
  expect(brief(text)).toEqual(['5 collective ward'])
})

test('“trong đó” after a plan speaks of the plan, not of what was done before it', () => {
  expect(
    brief(
      'Phường tuyên dương 20 tập thể. Năm sau phấn đấu khen thưởng 40 tập thể. Trong đó có 5 tập thể cấp thành phố.',
    ),
  ).toEqual(['20 collective ward'])
})
