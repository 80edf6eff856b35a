import { expect, test } from './fixtures'

const long = 8000
const letters = 'abcdeghiklmnopqr'
/** A name of its own for each row. */
const nameOf = (at: number) =>
  `Nguyễn Văn ${[...at.toString(16)].map((digit) => letters[Number.parseInt(digit, 16)]).join('')}`

test('while a long list is saved others sign in and see that figures are moving; stopped, it leaves nothing', async ({
  page,
  browser,
  signIn,
}) => {
  test.slow()
  await signIn('officer')
  const rows = Array.from(
    { length: long },
    (_, at) => `${nameOf(at)},Phường Phú Trung,Tuyên dương điển hình “Dân vận khéo”,Quận,2018`,
  )
  const text = ['Họ và tên,Đơn vị,Hình thức khen thưởng,Cấp khen thưởng,Năm', ...rows].join('\n')
  await page.goto('/imports')
  const buffer = Buffer.from(text)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'danh-sach-dai.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Lưu 8.000 dòng' }).click()
  await expect(page.getByText(/\d \/ 8\.000 dòng/)).toBeVisible()

  const other = await browser.newPage()
  await signIn('leader', other)
  const moving = other.getByText(/^Đang lưu một danh sách: .*\/8\.000 dòng; số liệu đang tăng dần$/)
  await expect(moving).toBeVisible()
  await page.getByRole('button', { name: 'Dừng, không lưu gì' }).click()
  await expect(page.getByText(/^Đang lấy lại: /)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Dừng, không lưu gì' })).toBeHidden()
  await expect(page.getByRole('alert').filter({ hasText: 'Đã dừng theo yêu cầu' })).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByRole('button', { name: 'Lưu 8.000 dòng' })).toBeVisible()
  await expect(other.getByText(/số liệu đang/)).toBeHidden()
  await other.goto(`/awards?q=${encodeURIComponent(nameOf(1))}`)
  await expect(other.getByText('Không có khen thưởng nào khớp')).toBeVisible()
  await other.close()
})
