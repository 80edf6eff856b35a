import { expect, formReady, newPerson, test } from './fixtures'

test('a period that an administrator names is offered on the dashboard; officers only read it', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn('admin')
  await page.goto('/admin/office')
  await formReady(page)
  const period = `Kỳ ${newPerson('Sông')}`
  const save = page.getByRole('button', { name: /^Lưu/ })
  const names = page.getByLabel('Tên giai đoạn')
  await page.getByRole('button', { name: 'Thêm giai đoạn' }).click()
  await names.last().fill(period)
  await page.getByLabel('Từ năm').last().fill('2001')
  await page.getByLabel('Đến năm').last().fill('1999')
  await save.click()
  await expect(page.getByText('Thời gian kết thúc trước khi bắt đầu.').first()).toBeVisible()
  await page.getByLabel('Đến năm').last().fill('2003')
  await save.click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()

  const other = await (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage()
  await signIn('officer', other)
  await other.goto('/')
  // As a period to look at, and as one to compare with.
  await expect(other.getByRole('main').getByText(period)).toHaveCount(2)
  await other.goto('/admin/office')
  await expect(other.getByText(`${period}: 2001–2003`)).toBeVisible()
  await expect(other.getByRole('button', { name: /^Lưu/ })).toHaveCount(0)
  await expect(other.getByRole('heading', { name: 'Bản ghi mẫu' })).toBeVisible()

  // The page that was saved once can be saved again: its form has begun anew.
  const changes = page.getByText('sửa thông tin cơ quan')
  const before = await changes.count()
  await formReady(page)
  await page
    .getByRole('button', { name: /^Bỏ dòng này/ })
    .last()
    .click()
  await save.click()
  await expect(changes).toHaveCount(before + 1)
  await other.context().close()
  await page.reload()
  await expect(names.last()).not.toHaveValue(period)
})
