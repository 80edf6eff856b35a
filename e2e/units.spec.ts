import type { Page } from '@playwright/test'
import { choose, expect, formReady, newPerson, test } from './fixtures'

/** A unit of nobody else in this run. */
const newUnit = () => `Trường Tiểu học ${newPerson('Sông')}`
const save = (page: Page) => page.getByRole('button', { name: /^Lưu/ })
/** The wards as they were until 30/06/2025; a new one may bear the same name. */
const oldWard = (name: string) => new RegExp(`${name}.*– 30/06/2025`)

/** Enters a school below an old ward and leaves the page at it; answers its address. */
async function enterSchool(page: Page, name: string): Promise<string> {
  await page.goto('/units/new')
  await formReady(page)
  await page.getByLabel('Tên đơn vị').fill(name)
  await choose(page, page.getByLabel('Trực thuộc'), 'phuong son ky', oldWard('Phường Sơn Kỳ'))
  await page.getByLabel('Loại').selectOption({ label: 'Trường học' })
  await page.getByLabel('Cấp', { exact: false }).selectOption({ label: 'Cấp cơ sở' })
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  return new URL(page.url()).pathname
}

test('a school is found in the tree under its ward, and moves with what lies below it', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const name = newUnit()
  const school = await enterSchool(page, name)
  const crumbs = page.getByRole('navigation', { name: 'Đường dẫn' })
  await expect(crumbs.getByRole('link', { name: 'Phường Sơn Kỳ' })).toBeVisible()

  await page.getByRole('link', { name: 'Thêm đơn vị trực thuộc' }).click()
  await formReady(page)
  await expect(page.getByLabel('Trực thuộc')).toHaveValue(name)
  await page.getByLabel('Tên đơn vị').fill(`Tổ chuyên môn của ${name}`)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  const team = new URL(page.url()).pathname

  await page.goto(`${school}/edit`)
  await formReady(page)
  await choose(page, page.getByLabel('Trực thuộc'), `to chuyen mon cua ${name}`, /Tổ chuyên môn/)
  await save(page).click()
  await expect(
    page.getByText('Đơn vị không thể trực thuộc chính nó hoặc đơn vị bên dưới nó.').first(),
  ).toBeVisible()
  await choose(page, page.getByLabel('Trực thuộc'), 'phuong tay thanh', oldWard('Phường Tây Thạnh'))
  await save(page).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  const history = page.locator('section').filter({ hasText: 'Lịch sử sửa đổi' })
  await expect(history.getByText('sửa đơn vị')).toBeVisible()
  await expect(history).toContainText(/Phường Sơn Kỳ.*Phường Tây Thạnh/s)
  await page.goto(team)
  await expect(crumbs.getByRole('link')).toHaveText(['Đơn vị', /Quận ủy/, 'Phường Tây Thạnh', name])

  await page.goto(`/units?q=${encodeURIComponent(`to chuyen mon cua ${name}`)}`)
  await expect(page.locator('tbody tr')).toHaveCount(4)
  await expect(page.locator('tbody tr').nth(1)).toContainText('Phường Tây Thạnh')
  await expect(page.locator('tbody tr').nth(2)).toContainText(name)
})

test('a closed school points to its open units, and to the one that carries it on', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const [name, next] = [newUnit(), newUnit()]
  const newer = await enterSchool(page, next)
  const school = await enterSchool(page, name)
  await page.goto(`/units/new?parent=${school.split('/').pop()}`)
  await formReady(page)
  await page.getByLabel('Tên đơn vị').fill(`Chi bộ ${name}`)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()

  await page.goto(`${school}/edit`)
  await formReady(page)
  await page.getByLabel('Có từ ngày').fill('01/07/2020')
  await page.getByLabel('Đến hết ngày').fill('30/06/2020')
  await save(page).click()
  await expect(page.getByText('Ngày kết thúc trước ngày bắt đầu.').first()).toBeVisible()
  await page.getByLabel('Đến hết ngày').fill('30062025')
  await expect(page.getByText('Còn 1 đơn vị trực thuộc chưa ghi ngày kết thúc.')).toBeVisible()
  await save(page).click()
  await expect(page.getByText('Kết thúc ngày 30/06/2025')).toBeVisible()
  await expect(page.getByText('còn 1 đơn vị trực thuộc chưa ghi ngày kết thúc')).toBeVisible()

  await page.getByRole('link', { name: 'Thêm, bỏ' }).click()
  await formReady(page)
  await expect(page.getByLabel('Từ ngày')).toHaveValue('01/07/2025')
  await choose(page, page.getByLabel('Đơn vị mới'), next, next)
  await page.getByRole('button', { name: 'Thêm kế thừa' }).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  await page.goto(newer)
  const before = page.locator('section').filter({ hasText: 'Tiếp nối' })
  await expect(before.getByRole('link', { name })).toBeVisible()
  await expect(before).toContainText('từ 01/07/2025')

  await page.goto(`${school}/successions`)
  await page.getByRole('button', { name: `Bỏ ${next}` }).click()
  await expect(page.getByText('Đã bỏ nối kế thừa; lịch sử vẫn giữ.')).toBeVisible()
  await page.goto(school)
  await expect(page.getByText('Chưa ghi đơn vị nào trước hoặc sau đơn vị này.')).toBeVisible()
  await expect(page.getByText('bỏ nối kế thừa')).toBeVisible()
})

test('a number beside a unit opens exactly the awards that it counts', async ({ page, signIn }) => {
  await signIn('leader')
  await page.goto('/units')
  const row = page.locator('tbody tr').filter({ hasText: 'Phường Tây Thạnh' }).first()
  const figure = row.locator('a[href^="/awards?unit="]')
  const n = Number((await figure.textContent())?.replace(/\D/g, ''))
  expect(n).toBeGreaterThan(0)
  await figure.click()
  await expect(page).toHaveURL(/\/awards\?unit=/)
  await expect(page.getByText(new RegExp(`trong ${n}$`))).toBeVisible()
})

test('a leader narrows the tree to what has ended, and finds nothing to write', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  await page.goto('/units?state=ended&level=ward')
  await expect(page.getByText('Đã kết thúc', { exact: true }).first()).toBeVisible()
  const rows = page.locator('tbody tr')
  await expect(rows.filter({ hasText: 'Phường Tây Thạnh' })).toHaveCount(1)
  await rows.filter({ hasText: 'Phường Tây Thạnh' }).getByRole('link').first().click()
  await expect(page.getByText('Kết thúc ngày 30/06/2025')).toBeVisible()
  const path = new URL(page.url()).pathname
  for (const name of ['Thêm đơn vị trực thuộc', 'Sửa', 'Thêm, bỏ'])
    await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
  for (const closed of ['/units/new', `${path}/edit`, `${path}/successions`])
    expect((await page.goto(closed))?.status(), closed).toBe(404)
})

test('a contributor finds its own school and what lies under it, and nothing to write', async ({
  page,
  signIn,
}) => {
  await signIn('contributor')
  await page.goto('/units')
  const names = await page.locator('tbody th').allInnerTexts()
  expect(names[0]).toContain('Trường THPT Phương Nam')
  expect(names.join()).not.toContain('Sơn Kỳ')
  await expect(page.getByRole('link', { name: 'Thêm đơn vị' })).toHaveCount(0)
  for (const path of ['/units/new', '/units/1', '/units/abc', '/units/999999999', '/units/1/edit'])
    expect((await page.goto(path))?.status(), path).toBe(404)
})
