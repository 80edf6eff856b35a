import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import type { Page } from '@playwright/test'
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

/** What the authenticator on the phone shows now, from the key that is typed in by hand. */
const codeOf = (key: string) =>
  createOTP(new TextDecoder().decode(base32.decode(key.replace(/\s/g, '')))).totp()

async function giveCode(page: Page, code: string) {
  await page.getByLabel(/^Mã xác thực/).fill(code)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
}

test('with a second factor the password alone does not open the book; a recovery code opens it once', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn('admin')
  const username = freshName()
  await createOfficer(page, username)
  const account = new URL(page.url()).pathname
  const { theirs } = await elsewhere(browser, page)
  await signInAs(theirs, username, first)
  await changePassword(theirs, first, own)
  await signInAs(theirs, username, own)
  await expect(theirs).not.toHaveURL(/sign-in|account/)

  await theirs.goto('/account')
  await formReady(theirs)
  const card = theirs.locator('section').filter({ hasText: 'Xác thực hai lớp' })
  await card.getByLabel(/^Mật khẩu đang dùng/).fill(own)
  await card.getByRole('button', { name: 'Bật xác thực hai lớp' }).click()
  await expect(card.getByRole('img', { name: 'Mã QR cho ứng dụng xác thực' })).toBeVisible()
  const key = (await card.locator('code').textContent()) ?? ''
  const recovery = (await card.locator('li').first().textContent()) ?? ''
  await card.getByLabel(/^Mã 6 số/).fill('000000')
  await card.getByRole('button', { name: 'Xác nhận và bật' }).click()
  await expect(card.getByText('Mã không đúng.').first()).toBeVisible()
  await card.getByLabel(/^Mã 6 số/).fill(await codeOf(key))
  await card.getByRole('button', { name: 'Xác nhận và bật' }).click()
  await expect(card.getByText('Đang bật')).toBeVisible()

  const phone = (await elsewhere(browser, page)).theirs
  await phone.goto('/awards?level=city')
  await phone.getByLabel('Tên đăng nhập').fill(username)
  await phone.getByLabel('Mật khẩu').fill(own)
  await phone.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(phone).toHaveURL(/\/sign-in\/code/)
  await phone.goto('/awards')
  await expect(phone).toHaveURL(/\/sign-in/)
  await signInAs(phone, username, own)
  await giveCode(phone, '000000')
  await expect(phone.getByText('Mã không đúng.')).toBeVisible()
  await giveCode(phone, await codeOf(key))
  await expect(phone).not.toHaveURL(/sign-in/)

  const other = (await elsewhere(browser, page)).theirs
  for (const opens of [true, false]) {
    await other.context().clearCookies()
    await signInAs(other, username, own)
    await giveCode(other, recovery)
    if (opens) await expect(other).not.toHaveURL(/sign-in/)
    else await expect(other.getByText('Mã không đúng.')).toBeVisible()
  }

  await page.goto(account)
  await page.getByRole('button', { name: 'Tắt hộ xác thực hai lớp' }).click()
  await expect(page.getByText('Đã tắt xác thực hai lớp của tài khoản.')).toBeVisible()
  await phone.goto('/awards')
  await expect(phone).toHaveURL(/sign-in/)
  await signInAs(phone, username, own)
  await expect(phone).not.toHaveURL(/sign-in/)
})
