import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumbers } from './read-numbers'

const silent = [
  // Dates, years, papers, ranks.
  'Ngày 12/11/2021, lúc 7 giờ 30, Quận ủy tổ chức hội nghị sơ kết 5 năm thực hiện Chỉ thị 05-CT/TW.',
  'Căn cứ Quyết định số 25-QĐ/QU ngày 10 tháng 11 năm 2021, có 20 cá nhân tham dự hội nghị.',
  'Quý 3 năm 2021, khu phố 4, phường 5, tổ 12, thứ 2 và thứ bảy hằng tuần.',
  'Dịch Covid-19 lần thứ 4 làm 20 cá nhân mất việc.',
  'Trong năm tập thể đã cố gắng; một số tập thể được tuyên dương.',
  // People, money, things.
  'Đồng chí Nguyễn Văn A, 45 tuổi, số điện thoại 0903123456, là một cá nhân tiêu biểu.',
  'Hỗ trợ 20 hộ nghèo, trao 50 phần quà cho 50 gia đình chính sách, 12 suất học bổng cho học sinh.',
  'Khu phố vận động 120 hộ gia đình hiến 3.500 m2 đất, làm 2,5 km đường, trị giá 1,2 tỷ đồng.',
  'Tổng kinh phí khen thưởng là 120 triệu đồng, đạt 87,3% kế hoạch.',
  'Đảng bộ có 32 chi bộ, 1.250 đảng viên; hội nghị có 150 cá nhân, 20 tập thể tham dự.',
  'Khởi công 5 công trình giao thông, hoàn thành 12 công trình.',
  'Xử phạt 12 cá nhân vi phạm; thu hồi 2 bằng khen; 3 tập thể bị kỷ luật.',
  'Tuyên dương các tập thể đã hỗ trợ 20 hộ gia đình.',
  'Hội nghị tuyên dương điển hình “Dân vận khéo” năm 2021 có 200 cá nhân tham dự.',
  // Prizes of contests.
  'Hội thi trao 1 giải nhất cho 1 tập thể, 3 giải nhì cho 3 cá nhân; 5 tập thể đạt giải khuyến khích.',
  // Plans, rates, changes, limits, proposals, and those already counted.
  'Năm 2022 phấn đấu công nhận 100 mô hình, nhân rộng 20 mô hình; dự kiến khen thưởng 5 tập thể.',
  'Mỗi đơn vị đăng ký ít nhất 1 mô hình; bình quân khen thưởng 5 cá nhân.',
  'Số mô hình tăng 276 mô hình so với năm 2020; giảm 5 tập thể được khen; nhiều hơn 3 mô hình.',
  'Khen thưởng không quá 5 tập thể; 20 - 30 tập thể được khen; từ 2 đến 3 mô hình được công nhận.',
  'Đề nghị Ủy ban nhân dân thành phố tặng bằng khen cho 2 tập thể.',
  '16 cá nhân nói trên được tuyên dương; cả 2 tập thể này được khen thưởng.',
  'Không có tập thể nào được khen thưởng, 0 cá nhân được tuyên dương.',
  // A subset of nothing; a fraction; a paper's number of copies.
  'Trong đó có 45 tập thể và 50 cá nhân.',
  'Có 32/36 đơn vị, 45/120 cá nhân được khen.',
]

test.each(silent)('gives nothing: %s', (text) => {
  expect(readNumbers(text)).toEqual([])
})

test('sentences without numbers of ours give none in any order, and change none beside them', () => {
  const noise = fc.array(fc.constantFrom(...silent.filter((text) => !text.startsWith('Trong đó'))))
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      expect(readNumbers([...before, ...after].join(' '))).toEqual([])
      const text = [...before, 'Quận tuyên dương 64 tập thể.', ...after].join('\n')
      expect(readNumbers(text)).toMatchObject([{ count: 64, level: 'district' }])
    }),
    { numRuns: 100 },
  )
})

test('any text is read without failing, its quotes are pieces of it and parts follow their wholes', () => {
  const pieces = fc.constantFrom(
    ...'5|2.071|tập thể|và|cá nhân|,|;|.|\n|(|)|trong đó|gồm|:|tuyên dương|được|khen thưởng|cấp quận|năm 2021|mô hình|“|”|Dân vận khéo|đăng ký|hơn|từ|đến|-|năm|mươi|2016-2021|tăng|cho|bằng khen|của'.split(
      '|',
    ),
    'lĩnh vực kinh tế',
  )
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  )
  fc.assert(
    fc.property(text, (sentence) => {
      const read = readNumbers(sentence)
      read.forEach(({ quote, partOf, count }, at) => {
        expect(sentence).toContain(quote)
        if (partOf === undefined) return
        expect(partOf).toBeLessThan(at)
        expect(read[partOf]?.count).toBeGreaterThanOrEqual(count)
      })
    }),
    { numRuns: 1500 },
  )
})
