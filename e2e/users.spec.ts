import {
  changePassword,
  createOfficer,
  elsewhere,
  first,
  freshName,
  own,
  signInAs,
} from './accounts'
import { expect, formReady, newPerson, test } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'

test('a new officer changes the password that was handed over, and only then works', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn('admin')
  const username = freshName()
  await createOfficer(page, username)
  await expect(page.getByText('Chờ đổi mật khẩu tạm')).toBeVisible()

  const { context, theirs } = await elsewhere(browser, page)
  await signInAs(theirs, username, first)
  await expect(theirs).toHaveURL(/\/account/)
  await expect(theirs.getByText('Đổi mật khẩu trước đã')).toBeVisible()
  for (const path of ['/', '/awards', '/awards/new', '/individuals']) {
    await theirs.goto(path)
    await expect(theirs, path).toHaveURL(/\/account/)
  }
  expect((await theirs.request.get('/pick/units?q=a')).status()).toBe(401)
  await changePassword(theirs, first, own)

  await signInAs(theirs, username, first)
  await expect(theirs.getByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeVisible()
  await signInAs(theirs, username, own)
  await expect(theirs).not.toHaveURL(/sign-in|account/)
  await theirs.goto('/awards/new')
  await formReady(theirs)
  await context.close()

  await page.reload()
  await expect(page.getByText('Đang dùng')).toBeVisible()
  await expect(page.getByText(/đổi mật khẩu tài khoản/)).toBeVisible()
})

test('a locked account is signed out at once and cannot come back', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn('admin')
  const username = freshName()
  await createOfficer(page, username)
  const { context, theirs } = await elsewhere(browser, page)
  await signInAs(theirs, username, first)
  await expect(theirs).toHaveURL(/\/account/)

  await beginStrokes(page)
  await page.getByRole('link', { name: 'Sửa', exact: true }).click()
  await formReady(page)
  await page.getByLabel('Được đăng nhập').uncheck()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  await expectStrokes(page, { clicks: 2, keys: 1 })
  await expect(page.getByText('Đã khóa')).toBeVisible()

  await theirs.reload()
  await expect(theirs).toHaveURL(/sign-in/)
  await signInAs(theirs, username, first)
  await expect(theirs.getByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeVisible()
  await context.close()
})

test('a reset password is shown once, ends the sessions and has to be changed', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn('admin')
  const username = freshName()
  await createOfficer(page, username)
  const account = new URL(page.url()).pathname
  const { context, theirs } = await elsewhere(browser, page)
  await signInAs(theirs, username, first)
  await changePassword(theirs, first, own)
  await signInAs(theirs, username, own)
  await expect(theirs).not.toHaveURL(/sign-in|account/)

  await beginStrokes(page)
  await page.getByRole('link', { name: 'Đặt lại mật khẩu' }).click()
  await formReady(page)
  const suggested = await page.getByLabel('Mật khẩu tạm').inputValue()
  expect(suggested.length).toBeGreaterThanOrEqual(10)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(suggested, { exact: true })).toBeVisible()
  await expectStrokes(page, { clicks: 1, keys: 1 })
  await page.goto(account)
  await expect(page.getByText(suggested)).toHaveCount(0)

  await theirs.reload()
  await expect(theirs).toHaveURL(/sign-in/)
  await signInAs(theirs, username, suggested)
  await expect(theirs).toHaveURL(/\/account/)
  await context.close()
})

test('the scope is asked of a unit account, and a taken name is told', async ({ page, signIn }) => {
  await signIn('admin')
  await page.goto('/admin/users/new')
  await formReady(page)
  await page.getByLabel('Họ và tên').fill(newPerson('Đơn'))
  await page.getByLabel('Tên đăng nhập').fill('officer')
  await expect(page.getByLabel(/^Đơn vị/)).toHaveCount(0)
  await page.getByLabel('Vai trò').selectOption({ label: 'Đơn vị cơ sở' })
  await page.getByRole('button', { name: /^Lưu/ }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Chưa lưu được' })
  await expect(summary).toContainText('cần chọn đơn vị')
  await page.getByLabel('Vai trò').selectOption({ label: 'Lãnh đạo' })
  await page.getByRole('button', { name: /^Lưu/ }).click()
  await expect(summary).toContainText('đã có người dùng')
})

test('signing out from the account page ends the session', async ({ page, signIn }) => {
  await signIn('leader')
  await page.goto('/account')
  await page.getByRole('main').getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await page.goto('/awards')
  await expect(page).toHaveURL(/sign-in/)
})
