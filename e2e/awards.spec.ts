import type { Page } from '@playwright/test'
import { choose, expect, fillPraise, formReady, newPerson, test } from './fixtures'

/** Grassroots awards of Dân vận khéo 2021: nothing else in these tests or in the first data is there. */
const corner = '/?from=2021&to=2021'
const figureLink = (page: Page, kind: string) =>
  page.locator(`main a[href*="level=grassroots"][href*="kind=${kind}"]`).first()

async function figure(page: Page, kind: string): Promise<number> {
  await page.goto(corner)
  const link = figureLink(page, kind)
  return (await link.count()) === 0 ? 0 : Number((await link.innerText()).replace(/\D/g, ''))
}

async function fillOccasion(page: Page) {
  await page.getByLabel('Hình thức khen thưởng').selectOption({ label: 'Tuyên dương' })
  await page.getByLabel('Cấp khen thưởng').selectOption({ label: 'Cơ sở' })
  await page.getByLabel('Phong trào').selectOption({ label: 'Dân vận khéo' })
  await page.getByLabel('Năm khen thưởng').fill('2021')
  await page.getByLabel('Số quyết định').fill('77-QĐ/QU')
  await page.getByLabel('Ngày quyết định').fill('10112021')
  await choose(page, page.getByLabel('Sự kiện'), 'chi thi 05', /Chỉ thị/)
}

test('an individual and a collective at the 12-11-2021 event move the dashboard by one each, and it opens to them', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const before = {
    individual: await figure(page, 'individual'),
    collective: await figure(page, 'collective'),
  }
  const person = newPerson('Chi')
  const team = `Tổ Dân vận ${newPerson('Hòa')}`

  await page.goto('/awards/new')
  await formReady(page)
  await page.getByLabel('Họ và tên').fill(person)
  await page.getByLabel('Chức vụ').fill('Tổ trưởng tổ dân phố 27')
  await choose(page, page.getByLabel(/^Đơn vị/), 'tay thanh', /Phường Tây Thạnh/)
  await fillOccasion(page)
  const eventName = await page.getByLabel('Sự kiện').inputValue()
  await page.getByRole('button', { name: 'Lưu và thêm tiếp' }).click()
  await expect(page.getByText(`Đã ghi ${person}`)).toBeVisible()

  // Event, decision, level, form and year stay for the next one; the name does not.
  await expect(page.getByLabel('Số quyết định')).toHaveValue('77-QĐ/QU')
  await expect(page.getByLabel('Ngày quyết định')).toHaveValue('10/11/2021')
  await expect(page.getByLabel('Sự kiện')).toHaveValue(eventName)
  await expect(page.getByLabel('Năm khen thưởng')).toHaveValue('2021')
  await expect(page.getByLabel('Họ và tên')).toBeFocused()
  await expect(page.getByLabel('Họ và tên')).toHaveValue('')

  await page.getByRole('radiogroup', { name: 'Đối tượng' }).getByText('Tập thể').click()
  await page.getByLabel('Tên tập thể').fill(team)
  await choose(page, page.getByLabel(/^Đơn vị/), 'son ky', /Phường Sơn Kỳ/)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: team })).toBeVisible()

  expect(await figure(page, 'individual')).toBe(before.individual + 1)
  expect(await figure(page, 'collective')).toBe(before.collective + 1)
  await figureLink(page, 'individual').click()
  await expect(page.getByRole('link', { name: person })).toBeVisible()
})

test('what is wrong is said beside its field and above; what was typed stays; nothing is saved', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await page.goto('/awards/new')
  await formReady(page)
  const person = newPerson('Sai')
  await page.getByLabel('Họ và tên').fill(person)
  await page.getByLabel(/^Đơn vị/).fill('Đơn vị không có trong sổ')
  await page.getByLabel('Năm khen thưởng').fill('21')
  await page.getByLabel('Số quyết định').fill('78-QĐ/QU')
  await page.getByLabel('Ngày quyết định').fill('31/11/2021')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Chưa lưu được' })
  await expect(summary).toBeFocused()
  for (const problem of ['Tháng 11 chỉ có 30 ngày.', 'Ghi đủ bốn số của năm.', 'Chọn một mục'])
    await expect(summary).toContainText(problem)
  await expect(page.getByLabel('Họ và tên')).toHaveValue(person)
  await expect(page.getByLabel('Ngày quyết định')).toHaveValue('31/11/2021')
  await page.goto(`/awards?q=${encodeURIComponent(person)}`)
  await expect(page.getByText('Không có khen thưởng nào khớp')).toBeVisible()
})

test('a draft survives a reload', async ({ page, signIn }) => {
  await signIn('officer')
  await page.goto('/awards/new')
  await formReady(page)
  const person = newPerson('Nháp')
  await page.getByLabel('Họ và tên').fill(person)
  await choose(page, page.getByLabel(/^Đơn vị/), 'hiep tan', /Phường Hiệp Tân/)
  await expect(page.getByText(/Nháp đã giữ lúc/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/Đã lấy lại bản nháp/)).toBeVisible()
  await expect(page.getByLabel('Họ và tên')).toHaveValue(person)
  await expect(page.getByLabel(/^Đơn vị/)).toHaveValue(/Phường Hiệp Tân/)
  await page.getByRole('button', { name: 'Bỏ nháp' }).click()
  await expect(page.getByLabel('Họ và tên')).toHaveValue('')
})

test('of two who edit one award, the second is told who changed it and loses no typing', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn('officer')
  await page.goto('/awards?level=city&from=2016&to=2016')
  await page.locator('tbody a').first().click()
  await page.getByRole('link', { name: 'Sửa' }).click()
  await formReady(page)

  const other = await (await browser.newContext()).newPage()
  await signIn('admin', other)
  await other.goto(page.url())
  await formReady(other)
  await other.getByLabel('Thành tích').fill('Sửa trước')
  await other.getByRole('button', { name: /^Lưu/ }).click()
  await expect(other.getByText('Đã ghi vào sổ.')).toBeVisible()
  await other.context().close()

  await page.getByLabel('Thành tích').fill('Sửa sau, không được mất')
  await page.getByRole('button', { name: /^Lưu/ }).click()
  await expect(page.getByText(/đã sửa bản ghi này lúc/)).toBeVisible()
  await expect(page.getByLabel('Thành tích')).toHaveValue('Sửa sau, không được mất')
})

test('an award revoked by a counter-decision leaves the list and stays findable', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const person = newPerson('Hồi')
  await fillPraise(page, person, {
    typed: 'phu trung',
    unit: /Phường Phú Trung/,
    query: 'level=ward&year=2018',
  })
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByRole('link', { name: 'Thu hồi' }).click()
  await formReady(page)
  await page.getByLabel('Số quyết định').fill(`9${Date.now() % 100000}-QĐ/QU`)
  await page.getByLabel('Ngày quyết định').fill('01/12/2018')
  await page.getByLabel('Lý do thu hồi').fill('Ghi nhầm người')
  await page.getByRole('button', { name: /^Thu hồi/ }).click()
  await expect(page.getByText('Đã thu hồi').first()).toBeVisible()
  await page.goto(`/awards?q=${encodeURIComponent(person)}`)
  await expect(page.getByText('Không có khen thưởng nào khớp')).toBeVisible()
  await page.goto(`/awards?status=revoked&q=${encodeURIComponent(person)}`)
  await expect(page.locator('tbody').getByRole('link', { name: person })).toBeVisible()
})

test('a session that ended while typing loses nothing: sign in elsewhere, then save', async ({
  page,
  context,
  signIn,
}) => {
  await signIn('officer')
  const person = newPerson('Phiên')
  await fillPraise(page, person, {
    typed: 'tan thanh',
    unit: /Phường Tân Thành/,
    query: 'level=ward&year=2018',
  })
  await context.clearCookies()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Phiên làm việc đã hết.')).toBeVisible()
  await expect(page.getByLabel('Họ và tên')).toHaveValue(person)

  const other = await context.newPage()
  await signIn('officer', other)
  await other.close()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: person })).toBeVisible()
})

test('a double click saves one award', async ({ page, signIn }) => {
  await signIn('officer')
  const person = newPerson('Đôi')
  await fillPraise(page, person, {
    typed: 'tan thanh',
    unit: /Phường Tân Thành/,
    query: 'level=ward&year=2018',
  })
  await page.getByRole('button', { name: 'Lưu', exact: true }).dblclick()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  await page.goto(`/awards?q=${encodeURIComponent(person)}`)
  await expect(page.getByText('1 cá nhân', { exact: true })).toBeVisible()
})
