import type { Browser, Page } from '@playwright/test'
import { expect, formReady, newPerson } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'

export const first = 'mat-khau-lan-dau-2021'
export const own = 'mùa xuân về trên phố'
export const freshName = () => `thu.${Date.now().toString(36)}${Math.floor(Math.random() * 1000)}`

/** Another browser, in which somebody else sits. */
export async function elsewhere(browser: Browser, page: Page) {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  return { context, theirs: await context.newPage() }
}

export async function signInAs(page: Page, username: string, password: string) {
  await page.goto('/sign-in')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

/** Creates an office account and leaves the page at it. */
export async function createOfficer(page: Page, username: string) {
  const name = newPerson('Văn')
  await page.goto('/admin/users/new')
  await formReady(page)
  await beginStrokes(page)
  await page.getByLabel('Họ và tên').fill(name)
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Vai trò').selectOption({ label: 'Cán bộ tổng hợp' })
  await page.getByLabel('Mật khẩu tạm').fill(first)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã tạo tài khoản.')).toBeVisible()
  await expectStrokes(page, { clicks: 2, keys: 3 })
  await expect(page.getByText(first, { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Xem tài khoản' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

export async function changePassword(page: Page, from: string, to: string) {
  await formReady(page)
  await page.getByLabel(/^Mật khẩu đang dùng/).fill(from)
  await page.getByLabel(/^Mật khẩu mới/).fill(to)
  await page.getByLabel(/^Nhập lại mật khẩu mới/).fill(to)
  await page.getByRole('button', { name: /^Đổi mật khẩu/ }).click()
  await expect(page).toHaveURL(/\/sign-in\?changed=1/)
  await expect(page.getByText('Đã đổi mật khẩu.')).toBeVisible()
}
