import { expect, test } from 'vitest'
import { paragraphsOf, reportOf } from '../testing/report'
import { numbersOf } from './doubts'
import type { ReportData } from './types'
import { writeReport } from './write'

const said = (data: ReportData) => paragraphsOf(writeReport(data).blocks)
const skilful = { id: 1, name: 'Dân vận khéo', registers: true }
const year = {
  template: 'annual',
  period: { from: 2021, to: 2021 },
  previous: { from: 2020, to: 2020 },
} as const

test('the sentence of the conference: levels from high to low, collectives first, the total last', () => {
  const data = reportOf({
    'praise.city.collective': 11,
    'praise.city.individual': 16,
    'praise.district.collective': 132,
    'praise.district.individual': 221,
  })
  expect(writeReport(data).title).toBe('Sơ kết thực hiện Chỉ thị 05 giai đoạn 2016–2021')
  expect(said(data)).toEqual([
    'Giai đoạn 2016–2021, trong thực hiện Chỉ thị 05, quận Tân Phú có 11 tập thể và 16 cá nhân ' +
      'được tuyên dương cấp thành phố; 132 tập thể và 221 cá nhân được tuyên dương cấp quận. ' +
      'Tổng cộng có 380 lượt tuyên dương.',
  ])
})

test('thousands have dots, three kinds are joined by a comma and "và"', () => {
  const data = reportOf({
    'praise.ward.collective': 1234,
    'praise.ward.individual': 2000,
    'praise.ward.household': 3,
  })
  expect(said(data)[0]).toContain('1.234 tập thể, 2.000 cá nhân và 3 hộ gia đình được tuyên dương')
  expect(said(data)[0]).toContain('Tổng cộng có 3.237 lượt tuyên dương.')
})

test('nothing recorded is said, and zeros are not spoken of', () => {
  expect(said(reportOf({}))).toEqual([
    'Giai đoạn 2016–2021, trong thực hiện Chỉ thị 05, quận Tân Phú chưa có tập thể, cá nhân nào ' +
      'được ghi nhận khen thưởng.',
  ])
  const one = reportOf({ 'praise.city.individual': 1 }, year)
  expect(said(one)).toEqual([
    'Năm 2021, trong thực hiện Chỉ thị 05, quận Tân Phú có 1 cá nhân được tuyên dương cấp thành phố.',
  ])
  expect(writeReport(one).blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph'])
})

test('more, less and as many as in the period before; without a period before no change is told', () => {
  const with_ = (before: number) =>
    said(reportOf({ 'praise.city.individual': 150, 'previous.praise': before }, year))[0]
  expect(with_(120)).toContain('Số lượt tuyên dương tăng 30 (25 %) so với năm 2020.')
  expect(with_(171)).toContain('Số lượt tuyên dương giảm 21 (12,3 %) so với năm 2020.')
  expect(with_(150)).toContain('Số lượt tuyên dương không đổi so với năm 2020.')
  expect(with_(0)).not.toContain('so với')
  const period = said(
    reportOf({
      'praise.city.individual': 10,
      'praise.city.collective': 1,
      'previous.praise': 4,
    }),
  )
  expect(period[0]).toContain(
    'Tổng cộng có 11 lượt tuyên dương, tăng 7 (175 %) so với giai đoạn 2010–2015.',
  )
})

test('khen thưởng and tuyên dương have sentences, totals and tables of their own', () => {
  const data = reportOf({
    'commendation.city.individual': 2,
    'commendation.city.collective': 1,
    'praise.ward.individual': 5,
    'praise.ward.collective': 4,
  })
  const [text] = said(data)
  expect(text).toContain('1 tập thể và 2 cá nhân được khen thưởng cấp thành phố.')
  expect(text).toContain('Tổng cộng có 3 lượt khen thưởng.')
  expect(text).toContain('Ngoài ra, có 4 tập thể và 5 cá nhân được tuyên dương cấp phường.')
  expect(text).toContain('Tổng cộng có 9 lượt tuyên dương.')
  expect(numbersOf(writeReport(data).blocks).map(({ value }) => value)).not.toContain(12)
})

test('the Dân vận khéo year: units and works apart, what came further is a part of what registered', () => {
  const data = reportOf(
    {
      units: 36,
      models: 87,
      'previous.units': 36,
      'previous.models': 90,
      'stage.registered': 87,
      'stage.implemented': 80,
      'stage.exemplary': 12,
      'field.1': 50,
      'field.none': 37,
      'owner.collective': 87,
    },
    {
      ...year,
      campaign: skilful,
      fields: [
        { id: 1, name: 'Kinh tế' },
        { id: null, name: null },
      ],
      exemplary: [{ title: 'Bếp ăn nghĩa tình', owner: 'Phường Tân Quý' }],
    },
  )
  expect(said(data).slice(0, 3)).toEqual([
    'Năm 2021, quận Tân Phú có 36 đơn vị đăng ký 87 công trình, mô hình “Dân vận khéo”. So với năm ' +
      '2020, số đơn vị không đổi; số công trình, mô hình giảm 3 (3,3 %). Trong đó, 80 công trình, ' +
      'mô hình đã triển khai và 12 được chọn là tiêu biểu.',
    'Theo lĩnh vực, có 50 công trình, mô hình về kinh tế và 37 công trình, mô hình chưa ghi lĩnh ' +
      'vực. Theo chủ thể, có 87 công trình, mô hình của tập thể.',
    'Có 12 công trình, mô hình tiêu biểu, trong đó có: “Bếp ăn nghĩa tình” (Phường Tân Quý).',
  ])
  const none = reportOf({}, { ...year, campaign: skilful })
  expect(said(none)[0]).toBe(
    'Năm 2021, quận Tân Phú chưa có đơn vị nào đăng ký công trình, mô hình “Dân vận khéo”.',
  )
})

test('samples are said in the text', () => {
  const data = reportOf({ 'praise.city.individual': 5, 'sample.awards': 3, 'sample.models': 0 })
  expect(said(data).at(-1)).toBe(
    'Lưu ý: trong các số liệu trên, 3 lượt khen là bản ghi mẫu, chưa phải số liệu thật.',
  )
})

test('an event: when, where, by whom, who came, and each form in its own words', () => {
  const data = reportOf(
    {
      'event.form.1.individual': 2,
      'event.form.1': 2,
      'event.form.2.collective': 22,
      'event.form.2': 22,
      'event.form.3.individual': 64,
      'event.form.3': 64,
    },
    {
      template: 'event',
      event: {
        id: 1,
        name: 'Hội nghị sơ kết Chỉ thị 05',
        heldOn: '2021-11-12',
        place: 'hội trường Quận ủy',
        organiser: 'Quận ủy Tân Phú',
        attendees: [
          { name: 'Lê Thị Kim Hồng', position: 'Bí thư Quận ủy' },
          { name: 'Nguyễn Văn Ân', position: null },
        ],
        directions: ['Lan tỏa mô hình.'],
        forms: [
          { id: 1, name: 'Kỷ niệm chương “Vì sự nghiệp Dân vận”', kind: 'medal' },
          { id: 2, name: 'Biểu dương mô hình', kind: 'praise' },
          { id: 3, name: 'Gương sáng', kind: 'praise' },
        ],
        names: [],
        unnamed: 0,
      },
    },
  )
  expect(said(data)).toEqual([
    'Ngày 12 tháng 11 năm 2021, tại hội trường Quận ủy, Quận ủy Tân Phú tổ chức hội nghị sơ kết ' +
      'Chỉ thị 05. Tham dự có: Lê Thị Kim Hồng, Bí thư Quận ủy; Nguyễn Văn Ân.',
    'Nội dung chỉ đạo: lan tỏa mô hình.',
    'Tại sự kiện, có 2 cá nhân được tặng kỷ niệm chương “Vì sự nghiệp Dân vận”. Ngoài ra, có 22 ' +
      'tập thể được biểu dương mô hình; 64 cá nhân được tuyên dương (Gương sáng).',
  ])
})

test('the brief is five sentences at most, and one table', () => {
  const data = reportOf(
    {
      'commendation.city.individual': 2,
      'praise.ward.individual': 5,
      'praise.ward.collective': 4,
      'previous.praise': 3,
      units: 36,
      models: 87,
      'stage.implemented': 80,
      'unit.1.praise': 6,
      'unit.2.praise': 3,
      tallies: 2,
      'tallies.missing': 1,
      'tallies.complete': 1,
    },
    {
      ...year,
      template: 'brief',
      campaign: null,
      units: [
        { id: 1, name: 'Phường Tân Quý' },
        { id: 2, name: 'Phường Sơn Kỳ' },
      ],
    },
  )
  const { blocks } = writeReport(data)
  expect(said(data)[0]?.split('. ')).toEqual([
    'Năm 2021, quận Tân Phú có 2 cá nhân được khen thưởng cấp thành phố',
    'Ngoài ra, có 4 tập thể và 5 cá nhân được tuyên dương cấp phường, tổng số tăng 6 (200 %) so ' +
      'với năm 2020',
    'Có 36 đơn vị đăng ký 87 công trình, mô hình, trong đó 80 công trình, mô hình đã triển khai',
    'Phường Tân Quý có nhiều nhất với 6 lượt tuyên dương',
    'Đối chiếu 2 số liệu đã công bố với danh sách trong sổ: 1 số liệu đã đủ tên và 1 số liệu còn ' +
      'thiếu tên.',
  ])
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table'])
})
