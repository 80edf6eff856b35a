import type { Browser, Page } from '@playwright/test'
import {
  changePassword,
  createOfficer,
  elsewhere,
  first,
  freshName,
  own,
  signInAs,
} from './accounts'
import { expect, formReady, test } from './fixtures'

/** An officer of this test alone, signed in on two devices. */
async function twoDevices(page: Page, browser: Browser) {
  const username = freshName()
  await createOfficer(page, username)
  const account = new URL(page.url()).pathname
  const pc = await elsewhere(browser, page)
  await signInAs(pc.theirs, username, first)
  await changePassword(pc.theirs, first, own)
  await signInAs(pc.theirs, username, own)
  await expect(pc.theirs).not.toHaveURL(/sign-in|account/)
  const phone = await elsewhere(browser, page)
  await signInAs(phone.theirs, username, own)
  await expect(phone.theirs).not.toHaveURL(/sign-in|account/)
  return { username, account, pc: pc.theirs, phone: phone.theirs }
}

test('one sees where one is signed in, and ends the session of a device left behind', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn('admin')
  const { pc, phone } = await twoDevices(page, browser)
  await pc.goto('/account')
  const list = pc.getByRole('table', { name: 'Các phiên đang mở' })
  await expect(list.getByText('Phiên này')).toHaveCount(1)
  const end = list.getByRole('button', { name: /^Kết thúc phiên Chrome/ })
  await expect(end).toHaveCount(1)
  await end.click()
  await expect(pc.getByText('Đã kết thúc phiên.')).toBeVisible()
  await expect(end).toHaveCount(0)
  await phone.goto('/awards')
  await expect(phone).toHaveURL(/sign-in/)
  await pc.goto('/awards')
  await expect(pc).toHaveURL(/awards/)
})

test('an administrator ends all sessions of an account, and reads who signed in from where', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn('admin')
  const { username, account, pc, phone } = await twoDevices(page, browser)
  await signInAs((await elsewhere(browser, page)).theirs, username, 'khong-phai-mat-khau')
  await page.goto(account)
  await page.getByRole('button', { name: 'Kết thúc mọi phiên' }).click()
  await expect(page.getByText('Đã kết thúc mọi phiên của tài khoản.')).toBeVisible()
  await expect(page.getByText('Không có phiên nào đang mở.')).toBeVisible()
  for (const device of [pc, phone]) {
    await device.goto('/awards')
    await expect(device).toHaveURL(/sign-in/)
  }
  const signIns = page.locator('section').filter({ hasText: 'Đăng nhập gần đây' })
  await expect(signIns.getByText(/kết thúc mọi phiên đăng nhập/)).toBeVisible()
  await expect(signIns.getByText(/nhập sai mật khẩu khi mở phiên đăng nhập/)).toBeVisible()
  await expect(signIns.getByText('mở phiên đăng nhập', { exact: false }).first()).toBeVisible()
  await page.goto('/history')
  await expect(page.getByText('mở phiên đăng nhập')).toHaveCount(0)
  await page.goto('/history?noun=session')
  await expect(page.getByText(/mở phiên đăng nhập/).first()).toBeVisible()
})

test('an administrator says how long a password is at least, and the next one has to be so long', async ({
  page,
  signIn,
}) => {
  await signIn('admin')
  await page.goto('/admin/users')
  await page.getByRole('link', { name: 'Quy định đăng nhập' }).click()
  await formReady(page)
  await page.getByLabel(/^Mật khẩu ngắn nhất/).fill('9')
  await page.getByRole('button', { name: /^Lưu/ }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel(/^Mật khẩu ngắn nhất/).fill('11')
  await page.getByRole('button', { name: /^Lưu/ }).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  await page.goto('/account')
  await formReady(page)
  // The same page switches the second factor on, which asks for the password too.
  const form = page.getByRole('form', { name: 'Đổi mật khẩu' })
  await form.getByLabel(/^Mật khẩu đang dùng/).fill('thu-nghiem-quan-tri-2021')
  await form.getByLabel(/^Mật khẩu mới/).fill('hoa mai đỏ')
  await form.getByLabel(/^Nhập lại mật khẩu mới/).fill('hoa mai đỏ')
  await form.getByRole('button', { name: /^Đổi mật khẩu/ }).click()
  await expect(page.getByText('Mật khẩu cần ít nhất 11 ký tự.').first()).toBeVisible()
})

test('a forgotten password is set anew by a link that opens once', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn('admin')
  const username = freshName()
  await createOfficer(page, username)
  await page.getByRole('link', { name: 'Đặt lại mật khẩu' }).click()
  await formReady(page)
  await page.getByRole('button', { name: 'Tạo đường dẫn' }).click()
  const href = (await page.getByText(/\/sign-in\/password\?link=/).textContent()) ?? ''
  const { theirs } = await elsewhere(browser, page)
  await theirs.goto(href)
  await expect(theirs.getByText(`Tài khoản ${username}`)).toBeVisible()
  const set = async (password: string) => {
    await theirs.getByLabel(/^Mật khẩu mới/).fill(password)
    await theirs.getByLabel('Nhập lại mật khẩu mới').fill(password)
    await theirs.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  }
  await set('matkhau2021')
  await expect(theirs.getByRole('alert').filter({ hasText: 'bị thử trước tiên' })).toBeVisible()
  await set(own)
  await expect(theirs.getByText('Đã đổi mật khẩu.')).toBeVisible()
  await signInAs(theirs, username, own)
  await expect(theirs).not.toHaveURL(/sign-in|account/)
  await theirs.goto(href)
  await expect(theirs.getByText('Đường dẫn này đã dùng rồi hoặc đã quá hạn.')).toBeVisible()
})
