import type { Page } from '@playwright/test'
import { expect, fillPraise, formReady, newPerson, type Role, test } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'

type SignIn = (role: Role, page?: Page) => Promise<void>

/** People of one family name that nobody else bears, praised at ward level in 2017. */
async function praiseFamily(page: Page, given: string[]): Promise<string> {
  const family = newPerson('').trim()
  for (const name of given) {
    const query = 'level=ward&year=2017'
    const at = { typed: 'tan thanh', unit: /Phường Tân Thành/, query }
    await fillPraise(page, `${family} ${name}`, at)
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  }
  return family
}

const listOf = (family: string, more = '') => `/awards?q=${encodeURIComponent(family)}${more}`
const box = (page: Page, name: string) =>
  page.getByRole('checkbox', { name: new RegExp(`Chọn ${name}`) })
const choice = (page: Page, group: RegExp, label: string) =>
  page.getByRole('radiogroup', { name: group }).getByText(label, { exact: true }).click()

/** What another officer does by hand in another window. */
async function correct(page: Page, family: string, name: string, citation: string) {
  await page.goto(listOf(family))
  await page
    .locator('tbody')
    .getByRole('link', { name: `${family} ${name}` })
    .click()
  await page.getByRole('link', { name: 'Sửa', exact: true }).click()
  await formReady(page)
  await page.getByLabel('Thành tích').fill(citation)
  await page.getByRole('button', { name: /^Lưu/ }).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
}

async function colleague(page: Page, signIn: SignIn): Promise<Page> {
  const browser = page.context().browser()
  if (!browser) throw new Error('no browser')
  const other = await (await browser.newContext()).newPage()
  await signIn('admin', other)
  return other
}

test('the ticked awards get another year and a new decision, as the preview showed; undone, they are what they were but for one changed since', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const family = await praiseFamily(page, ['An', 'Bình', 'Cúc'])
  const other = await colleague(page, signIn)

  await page.goto(listOf(family))
  await beginStrokes(page)
  await page.getByRole('checkbox', { name: 'Chọn cả trang này' }).check()
  await box(page, `${family} Cúc`).uncheck()
  await page.getByRole('button', { name: 'Sửa hàng loạt' }).click()
  await expect(page.getByText('2 cá nhân', { exact: true })).toBeVisible()
  await formReady(page)
  await choice(page, /Theo văn bản/, 'Đặt thành')
  const number = `8${Date.now() % 100000}-QĐ/QU`
  await page.getByLabel('Số quyết định').fill(number)
  await page.getByLabel('Năm khen thưởng').fill('2015')
  await page.getByRole('button', { name: /^Xem trước/ }).click()
  await expect(page.getByText('Quyết định này chưa có trong sổ.').first()).toBeVisible()
  await page.getByLabel('Ngày quyết định').fill('20112015')
  await page.getByRole('button', { name: /^Xem trước/ }).click()
  const rowOf = (name: string) => page.getByRole('row').filter({ hasText: `${family} ${name}` })
  await expect(rowOf('An')).toContainText('2017')
  await expect(rowOf('An')).toContainText(`(20/11/2015)`)
  await expect(rowOf('Cúc')).toHaveCount(0)

  // Somebody changes one of them meanwhile: nothing is saved, the name is said, the preview is new.
  await correct(other, family, 'Bình', 'Sửa trong lúc đó')
  await page.getByRole('button', { name: 'Lưu 2 bản ghi' }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'Chưa lưu gì' })
  await expect(refusal).toContainText(`${family} Bình`)
  await expectStrokes(page, { clicks: 7, keys: 3 })
  await other.goto(listOf(family, '&year=2015'))
  await expect(other.getByText('Không có khen thưởng nào khớp')).toBeVisible()
  await expect(async () => {
    await page.getByRole('button', { name: 'Lưu 2 bản ghi' }).click()
    await expect(page.getByText('Đã sửa 2 bản ghi.')).toBeVisible({ timeout: 4000 })
  }).toPass()

  await other.goto(listOf(family, '&year=2015'))
  await expect(other.getByText('2 cá nhân', { exact: true })).toBeVisible()
  await correct(other, family, 'An', 'Sửa về sau')
  await other.context().close()

  await beginStrokes(page)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('button', { name: 'Hoàn tác lần sửa này' }).click()
  await expect(page.getByText(/1 bản ghi trở lại như cũ; 1 bản ghi giữ nguyên/)).toBeVisible()
  await expectStrokes(page, { clicks: 2, keys: 0 })
  await page.getByRole('link', { name: /^Đã đổi khác/ }).click()
  await expect(page.locator('tbody').getByRole('link')).toHaveText([`${family} An`])
  await page.goto(listOf(family, '&year=2017'))
  await expect(page.locator('tbody').getByRole('link', { name: `${family} Bình` })).toBeVisible()
  await expect(page.getByText('2 cá nhân', { exact: true })).toBeVisible()
})

test('all that match the filters are edited at once; the history leads to the edit', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const family = await praiseFamily(page, ['Đạt', 'Hạnh'])
  await page.goto(listOf(family))
  await beginStrokes(page)
  await page.getByRole('link', { name: 'Chọn tất cả 2 bản ghi khớp bộ lọc' }).click()
  await formReady(page)
  await choice(page, /Thuộc phong trào/, 'Đặt thành')
  await page.getByLabel('Tên phong trào').selectOption({ label: 'Dân vận khéo' })
  await page.getByRole('button', { name: /^Xem trước/ }).click()
  await page.getByRole('button', { name: 'Lưu 2 bản ghi' }).click()
  await expect(page.getByText('Đã sửa 2 bản ghi.')).toBeVisible()
  await expectStrokes(page, { clicks: 6, keys: 0 })
  const heading = page.getByRole('heading', { level: 1 })
  const title = await heading.innerText()
  await page.goto('/history?noun=bulkEdit')
  const number = title.replace(/\D/g, '')
  await page
    .getByRole('link', { name: `số ${number}`, exact: true })
    .first()
    .click()
  await expect(heading).toHaveText(title)
})

test('before any script has loaded, rows can be ticked and sent; none ticked is not all', async ({
  page,
  signIn,
  browser,
}) => {
  await signIn('officer')
  const storageState = await page.context().storageState()
  const bare = await browser.newContext({ storageState, javaScriptEnabled: false })
  const plain = await bare.newPage()
  await plain.goto('/awards?level=district')
  await plain.locator('tbody input[name=ids]').first().check()
  await plain.locator('tbody input[name=ids]').nth(1).check()
  await plain.getByRole('button', { name: 'Sửa hàng loạt' }).click()
  await expect(plain.getByText('Các bản ghi đã chọn:')).toBeVisible()
  await plain.goto('/awards?level=district')
  await plain.getByRole('button', { name: 'Sửa hàng loạt' }).click()
  await expect(plain.getByText('Chưa chọn bản ghi nào')).toBeVisible()
  await bare.close()
})

test('units and leaders tick nothing, and are shown no edit', async ({ page, signIn }) => {
  for (const role of ['contributor', 'leader'] as const) {
    await signIn(role)
    await page.goto('/awards')
    await expect(page.locator('tbody a').first()).toBeVisible()
    await expect(page.locator('input[name=ids]')).toHaveCount(0)
    for (const path of ['/awards/edit?level=district', '/bulk-edits', '/bulk-edits/1'])
      expect((await page.goto(path))?.status(), `${path} for ${role}`).toBe(404)
    await page.context().clearCookies()
  }
})
