import { expect, test } from 'vitest'
import { reportOf } from '../testing/report'
import { relink, textOf } from './edit'
import type { Part } from './types'
import { writeReport } from './write'

const [paragraph] = writeReport(
  reportOf({
    'praise.city.collective': 11,
    'praise.city.individual': 16,
    'praise.district.collective': 11,
    'praise.district.individual': 221,
  }),
).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.parts] : []))
const before = paragraph ?? []
const text = textOf(before)
const keys = (parts: Part[]) => parts.flatMap((part) => (part.key ? [part.key] : []))
const typed = (parts: Part[]) => parts.flatMap((part) => (part.typed ? [part.text] : []))

test('words around the numbers may change, and every number keeps its rows', () => {
  const after = relink(
    before,
    `${text.replace('quận Tân Phú có', 'toàn quận đã có')} Rất phấn khởi.`,
  )
  expect(keys(after)).toEqual(keys(before))
  expect(typed(after)).toEqual([])
  expect(textOf(after)).toContain('toàn quận đã có 11 tập thể')
})

test('of two numbers that read alike, the one that was cut is the one that is gone', () => {
  const cityGone = relink(
    before,
    text.replace('11 tập thể và 16 cá nhân được tuyên dương cấp thành phố; ', ''),
  )
  expect(keys(cityGone)).toEqual([
    'awards.praise.district.collective',
    'awards.praise.district.individual',
    'awards.praise',
  ])
  const districtGone = relink(
    before,
    text.replace('; 11 tập thể và 221 cá nhân được tuyên dương cấp quận', ''),
  )
  expect(keys(districtGone)[0]).toBe('awards.praise.city.collective')
  expect(keys(districtGone)).not.toContain('awards.praise.district.collective')
})

test('a number changed or added by hand is pointed out, and stays so when the text is edited again', () => {
  const changed = relink(before, text.replace('221 cá nhân', '222 cá nhân'))
  expect(typed(changed)).toEqual(['222'])
  expect(keys(changed)).not.toContain('awards.praise.district.individual')
  const again = relink(changed, textOf(changed).replace('Tổng cộng', 'Tất cả'))
  expect(typed(again)).toEqual(['222'])
  const added = relink(before, `${text} Vận động được 1.250 triệu đồng, đạt 87,5 %.`)
  expect(typed(added)).toEqual(['1.250', '87,5'])
})

test('years, dates, papers and places are no counts', () => {
  const added =
    'Theo Kế hoạch số 12/KH-QU ngày 05/3/2021, Chỉ thị 05-CT/TW, Nghị quyết 25, ngày 12 tháng 11 năm ' +
    '2021, giai đoạn 2016–2021, tại khu phố 3 và phòng, chống Covid-19.'
  expect(typed(relink(before, `${text} ${added}`))).toEqual([])
})

test('a number taken away and written anew is found again when it means one number only', () => {
  const without = relink(before, 'Đoạn này viết lại.')
  expect(keys(without)).toEqual([])
  const back = relink(without, 'Có 221 cá nhân, 11 tập thể.', before)
  expect(keys(back)).toEqual(['awards.praise.district.individual'])
  // "11 tập thể" could be of the city or of the district.
  expect(typed(back)).toEqual(['11'])
})

test('an unchanged text is the same text', () => {
  expect(relink(before, text)).toBe(before)
})
