import { expect, formReady, newPerson, test } from './fixtures'
import { wordList } from './word-list'

const form = 'Tuyên dương'
const unit = 'Phường Phú Trung'

test('from 64 published, unsplit, to 64 named: read, entered from a list, reconciled', async ({
  page,
  signIn,
}) => {
  test.slow()
  await signIn('officer')
  const source = `Báo cáo tổng kết ${Math.random().toString(36).slice(2, 8)}`
  await page.goto('/tallies/read')
  await formReady(page)
  await page
    .getByLabel('Đoạn văn cần đọc')
    .fill('Quận tuyên dương 64 tập thể và cá nhân điển hình “Dân vận khéo” năm 2003.')
  await page.getByRole('button', { name: 'Tìm các con số' }).click()
  await page.getByRole('checkbox', { name: /^Ghi vào sổ: 64/ }).check()
  await page.getByLabel('Tên bài, văn bản').fill(source)
  await page.getByRole('button', { name: /Ghi các số đã chọn/ }).click()
  await expect(page).toHaveURL(/\/tallies\?source=/)
  const list = page.url()
  const row = page.getByRole('row').filter({ hasText: '64' }).filter({ hasText: '2003' })
  await expect(row).toContainText('thiếu 64 tên')

  // The whole list comes in from the number itself, with what the number says of it.
  await row.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/tallies\/\d+/)
  await page.getByRole('main').getByRole('link', { name: 'Nhập từ tệp', exact: true }).click()
  await expect(page).toHaveURL(/\/imports\?/)
  const at = (n: number) => Array.from({ length: n }, (_, index) => String(index + 1))
  const collectives = at(30).map((n) => [n, `Tổ dân vận số ${n} ${newPerson()}`, unit, form])
  const people = at(34).map((n) => [n, newPerson(), 'Hội viên', unit, form])
  await page.locator('input[type=file]').setInputFiles({
    name: 'danh-sach-2003.docx',
    mimeType: 'application/octet-stream',
    buffer: await wordList(
      `${100 + Math.floor(Math.random() * 800)}-QĐ/QU`,
      collectives,
      people,
      2003,
    ),
  })
  await expect(page.getByText('30 tập thể, 34 cá nhân')).toBeVisible()
  await expect(page.getByText(/Công bố 64 .* sau khi lưu còn thiếu 0/)).toBeVisible()
  await page.getByRole('button', { name: 'Lưu 64 dòng' }).click()
  await expect(page.getByText('Đã lưu vào sổ.')).toBeVisible()

  await page.goto(list)
  await expect(row).toContainText('đủ tên')
  await row.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/tallies\/\d+/)
  // One click lists exactly the 64.
  await page.getByRole('main').getByRole('link', { name: /^64/ }).first().click()
  await expect(page).toHaveURL(/\/awards\?/)
  await expect(page.getByText('30 tập thể, 34 cá nhân').first()).toBeVisible()
})
