import type { Page } from '@playwright/test'
import { choose, expect, formReady, test } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'

const paragraph =
  'Năm 2021, toàn tỉnh đăng ký 2.071 mô hình “Dân vận khéo”, trong đó 1.808 mô hình thực hiện hiệu quả; tăng 276 mô hình so với năm 2020. Ủy ban nhân dân tỉnh tặng bằng khen cho 28 tập thể, 12 cá nhân trong phong trào “Dân vận khéo”, 14 tập thể thực hiện tốt quy chế dân chủ ở cơ sở và 5 tập thể làm tốt công tác dân vận chính quyền.'

/** A source of nobody else in this run. */
const newSource = () => `Sôi nổi phong trào thi đua ${Math.random().toString(36).slice(2, 8)}`

async function paste(page: Page, text: string, year: string) {
  await page.goto('/tallies/read')
  await formReady(page)
  await beginStrokes(page)
  await page.getByLabel('Đoạn văn cần đọc').fill(text)
  await page.getByLabel('Năm của báo cáo').fill(year)
  await page.getByRole('button', { name: 'Tìm các con số' }).click()
}
const take = (page: Page, what: string) =>
  page.getByRole('checkbox', { name: `Ghi vào sổ: ${what}`, exact: true })

test('an officer pastes a report, confirms its numbers and goes on to name what is missing', async ({
  page,
  signIn,
}) => {
  test.slow()
  await signIn('officer')
  await paste(page, paragraph, '2021')
  await expect(page.getByRole('heading', { name: '6 con số tìm thấy' })).toBeVisible()

  // The rise is a question, and no number that could be chosen.
  const question = page
    .getByRole('region', { name: 'Câu còn phải hỏi' })
    .or(page.locator('section').filter({ hasText: 'Câu còn phải hỏi' }))
  await expect(question.first()).toContainText('câu không nói rõ số nào tăng')
  await expect(question.first()).toContainText('1.795')
  await expect(question.first()).toContainText('1.532')
  await expect(page.getByRole('checkbox', { name: /276/ })).toHaveCount(0)

  // Numbers are marked in the text and lead to what was understood.
  const marked = page.locator('mark a')
  await expect(marked).toHaveText(['2.071', '1.808', '28', '12', '14', '5'])
  await take(page, '2.071 công trình, mô hình đăng ký').check()
  await take(page, '1.808 công trình, mô hình đã triển khai').check()
  const papers = take(page, '28 tập thể cấp thành phố')
  await expect(papers).not.toBeChecked()
  await expect(page.getByText('“Bằng khen” có thể là nhiều hình thức').first()).toBeVisible()
  await papers.check()

  // Where and when a number was counted is said before it is saved.
  const people = take(page, '12 cá nhân cấp thành phố')
  await people.check()
  const facts = page.getByRole('listitem').filter({ has: people })
  await choose(page, facts.getByLabel('Sự kiện'), 'chi thi 05', /Chỉ thị/)
  await choose(page, facts.getByLabel('Đơn vị'), 'tay thanh', /Tây Thạnh/)
  const held = await facts.getByLabel('Sự kiện').inputValue()
  const unit = await facts.getByLabel('Đơn vị').inputValue()

  // What was pasted and chosen survives a reload; a refusal keeps it too.
  await expect(page.getByText(/Nháp đã giữ/)).toBeVisible()
  await page.reload()
  await formReady(page)
  await expect(page.getByLabel('Đoạn văn cần đọc')).toHaveValue(paragraph)
  await expect(papers).toBeChecked()
  await expect(facts.getByLabel('Sự kiện')).toHaveValue(held)
  await page.getByRole('button', { name: /Ghi các số đã chọn/ }).click()
  await expect(page.getByRole('alert').first()).toContainText('Tên bài, văn bản')
  await expect(page.getByLabel('Đoạn văn cần đọc')).toHaveValue(paragraph)

  const source = newSource()
  await page.getByLabel('Tên bài, văn bản').fill(source)
  await page.getByLabel('Ngày đăng').fill('15122021')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/tallies\?source=/)
  await expect(page.getByText('Đã ghi 4 số liệu vào sổ.')).toBeVisible()
  // The refusal without a source is among them.
  await expectStrokes(page, { clicks: 6, keys: 6 })

  // The subset stands under its whole and is not added to it.
  await expect(page.getByText(/2\.071 công trình, mô hình công bố/)).toBeVisible()
  const rows = page.getByRole('row')
  const part = rows.filter({ hasText: '1.808' })
  await expect(part).toContainText('trong đó')
  const row = rows.filter({ hasText: 'Tập thể cấp thành phố' })
  await expect(row).toContainText('thiếu 28 tên')

  const entered = page.url()
  await rows.filter({ hasText: 'Cá nhân cấp thành phố' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/tallies\/\d+/)
  await expect(page.getByRole('main')).toContainText(held)
  await expect(page.getByRole('main')).toContainText(unit)
  await page.goto(entered)
  await beginStrokes(page)
  await row.getByRole('link', { name: 'Nhập tên còn thiếu' }).click()
  await expect(page).toHaveURL(/\/awards\/quick\?/)
  await formReady(page)
  await expect(page.locator('select[name=level]')).toHaveValue('city')
  await expect(page.locator('input[name=awardYear]')).toHaveValue('2021')
  await expect(page.locator('select[name=campaignId] option:checked')).toHaveText('Dân vận khéo')
  await expect(page.getByLabel('Đối tượng, dòng 1', { exact: true })).toHaveValue('collective')
  await expectStrokes(page, { clicks: 1, keys: 0 })
})

test('what the book has already is shown beside and not chosen; too long a text is refused whole', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await paste(
    page,
    'Dịp này, quận tuyên dương 64 tập thể và cá nhân điển hình “Dân vận khéo” năm 2021.',
    '',
  )
  await expect(page.getByText(/đã có trong sổ: 64/)).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /Ghi vào sổ: 64/ })).not.toBeChecked()

  const long = `${'Tuyên dương 5 tập thể. '.repeat(900)}`
  await page.getByLabel('Đoạn văn cần đọc').fill(long)
  await page.getByRole('button', { name: 'Đọc lại' }).click()
  await expect(page.getByText('Đoạn văn dài 20.700 ký tự, nhiều hơn 20.000')).toBeVisible()
  await expect(page.getByLabel('Đoạn văn cần đọc')).toHaveValue(long)
})

for (const role of ['contributor', 'leader'] as const)
  test(`a ${role} does not read paragraphs into the book`, async ({ page, signIn }) => {
    await signIn(role)
    expect((await page.goto('/tallies/read'))?.status()).toBe(404)
    await page.goto('/tallies')
    await expect(page.getByRole('link', { name: 'Đọc đoạn văn' })).toHaveCount(0)
  })

test('a target and a proposal are quoted as not counted, and offered as no number', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await paste(
    page,
    'Năm 2021, quận tuyên dương 12 tập thể; đề nghị thành phố khen thưởng 7 cá nhân. Năm 2022 phấn đấu khen thưởng 40 tập thể.',
    '2021',
  )
  await expect(page.getByRole('heading', { name: '1 con số tìm thấy' })).toBeVisible()
  const leftOut = page.locator('section').filter({ hasText: 'Không tính' })
  await expect(leftOut.getByRole('listitem')).toHaveText([
    '“đề nghị thành phố khen thưởng 7 cá nhân”: đề nghị, chưa phải khen thưởng.',
    '“Năm 2022 phấn đấu khen thưởng 40 tập thể”: chỉ tiêu, kế hoạch.',
  ])
  await expect(page.getByRole('checkbox', { name: /7 cá nhân|40 tập thể/ })).toHaveCount(0)
})
