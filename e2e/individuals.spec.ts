import type { Page } from '@playwright/test'
import { choose, expect, formReady, newPerson, test } from './fixtures'

const withoutMarks = (name: string) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase()

async function enter(page: Page, person: string, fields: Record<string, string> = {}) {
  await page.goto('/individuals/new')
  await formReady(page)
  await page.getByLabel('Họ và tên').fill(person)
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
  await choose(page, page.getByLabel(/^Đơn vị/), 'tay thanh', /Phường Tây Thạnh/)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: person })).toBeVisible()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
}

test('a person is entered, and found by part of the name without diacritics', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const person = newPerson('Đượm')
  await enter(page, person, { 'Chức vụ': 'Tổ trưởng tổ dân phố 12', 'Năm sinh': '1975' })

  await page.goto('/individuals')
  const find = page.getByRole('main').getByRole('searchbox', { name: 'Tìm theo tên' })
  await find.fill(withoutMarks(person))
  await find.press('Enter')
  const row = page.getByRole('row').filter({ hasText: person })
  await expect(row).toContainText('Tổ trưởng tổ dân phố')
  await expect(row).toContainText('Phường Tây Thạnh')
  await expect(page.getByText('1 người', { exact: true })).toBeVisible()
  await row.getByRole('link', { name: person }).click()
  await expect(page.getByText('Chưa có khen thưởng nào.')).toBeVisible()
})

test('a name that is in the book is pointed out beside the form and does not block it', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const person = newPerson('Trùng')
  await enter(page, person)
  await page.goto('/individuals/new')
  await formReady(page)
  await page.getByLabel('Họ và tên').fill(withoutMarks(person))
  const panel = page.getByRole('complementary', { name: 'Cùng tên trong sổ' })
  await expect(panel.getByRole('link', { name: person })).toBeVisible()
  await choose(page, page.getByLabel(/^Đơn vị/), 'tay thanh', /Phường Tây Thạnh/)
  await expect(panel).toContainText('Có thể trùng')
  await enter(page, person)
  await page.goto(`/individuals?q=${encodeURIComponent(person)}`)
  await expect(page.getByText('2 người', { exact: true })).toBeVisible()
})

test('what is wrong with a personal number is said beside it, and nothing is saved', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const person = newPerson('Sai')
  await page.goto('/individuals/new')
  await formReady(page)
  await page.getByLabel('Họ và tên').fill(person)
  await page.getByLabel('Số định danh').fill('0791800012')
  await page.getByLabel('Năm sinh').fill('2150')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Chưa lưu được' })
  await expect(summary).toContainText('12 chữ số')
  await expect(summary).toBeFocused()
  await expect(page.getByLabel('Số định danh')).toHaveValue('0791800012')
  await page.goto(`/individuals?q=${encodeURIComponent(person)}`)
  await expect(page.getByText('Không có ai khớp')).toBeVisible()
})

test('an award recorded for a person stands in the history of awards and in words', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const person = newPerson('Khen')
  await enter(page, person, { 'Chức vụ': 'Điều dưỡng' })
  const address = new URL(page.url()).pathname

  await page.goto('/awards/new?level=ward&year=2018')
  await formReady(page)
  await choose(page, page.getByLabel('Họ và tên'), withoutMarks(person), person)
  await expect(page.getByLabel('Chức vụ')).toHaveValue('Điều dưỡng')
  // The person works in the ward of today: the one of that time is taken.
  await expect(page.getByText('Đã lấy Phường Tây Thạnh của thời điểm đó.')).toBeVisible()
  await page.getByLabel('Hình thức khen thưởng').selectOption({ label: 'Tuyên dương' })
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()

  await page.goto(address)
  await expect(
    page.getByText('Được tuyên dương, biểu dương 1 lần, cấp phường.', { exact: true }),
  ).toBeVisible()
  const awards = page.locator('section').filter({ hasText: 'Quá trình khen thưởng' })
  await expect(awards.getByRole('row').filter({ hasText: 'Tuyên dương' })).toContainText('2018')
  await page.goto(`/individuals?q=${encodeURIComponent(person)}`)
  await page.getByRole('main').getByRole('link', { name: '1', exact: true }).click()
  await expect(page.getByText('1 cá nhân', { exact: true })).toBeVisible()
})

test('a save that is quicker than the look at the registers is asked for no reason that is not needed', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const person = newPerson('Nhanh')
  await enter(page, person)
  let look = () => {}
  const looked = new Promise<void>((resolve) => {
    look = resolve
  })
  await page.route('**/awards/doubts?*', async (route) => {
    await looked
    await route.continue()
  })
  await page.goto('/awards/new?level=ward&year=2018')
  await formReady(page)
  await choose(page, page.getByLabel('Họ và tên'), withoutMarks(person), person)
  await page.getByLabel('Hình thức khen thưởng').selectOption({ label: 'Tuyên dương' })
  const save = page.getByRole('button', { name: 'Lưu', exact: true })
  await save.click()
  const summary = page.getByRole('alert').filter({ hasText: 'Chưa lưu được' })
  await expect(summary).toContainText('Lý do vẫn ghi như vậy')
  look()
  await expect(page.getByText('Đã lấy Phường Tây Thạnh của thời điểm đó.')).toBeVisible()
  await expect(summary).toBeHidden()
  await expect(page.getByLabel('Lý do vẫn ghi như vậy')).toBeHidden()
  await save.click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
})

test('a leader sees a person without the whole numbers and cannot change anything', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn('officer')
  const digits = String(Date.now()).slice(-10)
  await enter(page, newPerson('Kín'), { 'Số định danh': `07${digits}`, 'Điện thoại': '0903123456' })
  await expect(page.getByText(`07${digits}`)).toBeVisible()
  const { origin, pathname } = new URL(page.url())

  const leader = await browser.newContext({ baseURL: origin })
  const theirs = await leader.newPage()
  await signIn('leader', theirs)
  await theirs.goto(pathname)
  await expect(theirs.getByText(`•••• ${digits.slice(-2)}`, { exact: true }).first()).toBeVisible()
  const html = await theirs.content()
  expect(html).not.toContain(digits)
  expect(html).not.toContain('0903123456')
  await expect(theirs.getByRole('link', { name: 'Sửa', exact: true })).toHaveCount(0)
  expect((await theirs.goto(`${pathname}/edit`))?.status()).toBe(404)
  expect((await theirs.goto('/individuals/new'))?.status()).toBe(404)
  await leader.close()
})

test('an address that is no person is not found', async ({ page, signIn }) => {
  await signIn('officer')
  for (const path of ['/individuals/abc', '/individuals/999999999', '/individuals/0'])
    expect((await page.goto(path))?.status(), path).toBe(404)
})
