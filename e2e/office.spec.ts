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
  await page.getByRole('button', { name: 'Thêm giai đoạn' }).click()
  await page.getByLabel('Tên giai đoạn').last().fill(period)
  await page.getByLabel('Từ năm').last().fill('2001')
  await page.getByLabel('Đến năm').last().fill('1999')
  await save.click()
  await expect(page.getByText('Thời gian kết thúc trước khi bắt đầu.').first()).toBeVisible()
  await page.getByLabel('Đến năm').last().fill('2003')
  await save.click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('main').getByText(period)).toBeAttached()

  const other = await (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage()
  await signIn('officer', other)
  await other.goto('/admin/office')
  await expect(other.getByText(`${period}: 2001–2003`)).toBeVisible()
  await expect(other.getByRole('button', { name: /^Lưu/ })).toHaveCount(0)
  await expect(other.getByRole('heading', { name: 'Bản ghi mẫu' })).toBeVisible()
  await other.context().close()

  // A second save from the same page begins at the version that the first one made.
  await page.goto('/admin/office')
  await formReady(page)
  await page
    .getByRole('button', { name: /^Bỏ dòng này/ })
    .last()
    .click()
  await save.click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  await expect(page.getByLabel('Tên giai đoạn').last()).not.toHaveValue(period)
})
