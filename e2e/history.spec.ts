import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, fillPraise, formReady, newPerson, test } from './fixtures'

const tayThanh = { typed: 'tay thanh', unit: /Phường Tây Thạnh/, query: 'level=ward&year=2018' }

/** A praise of a new person, and the address of its page. */
async function recorded(page: Page, person: string, where = tayThanh): Promise<string> {
  await fillPraise(page, person, where)
  await page.getByLabel('Thành tích').fill('Hiến đất mở hẻm')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  return new URL(page.url()).pathname
}

async function corrected(page: Page, path: string, citation: string) {
  await page.goto(`${path}/edit`)
  await formReady(page)
  await page.getByLabel('Thành tích').fill(citation)
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
}

const entries = (page: Page) =>
  page
    .getByRole('main')
    .locator('ol > li')
    .filter({ has: page.locator('time') })

async function csv(page: Page, query: string): Promise<string> {
  const answer = await page.request.get(`/history/export?format=csv&${query}`)
  expect(answer.status()).toBe(200)
  return answer.text()
}

test('an earlier version is opened, brought back with its preview, and that is undone in its turn', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const path = await recorded(page, newPerson('Bản'))
  await corrected(page, path, 'Hiến 600 m² đất mở hẻm')
  await page.goto(path)
  await page.getByRole('link', { name: 'Xem bản 1' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bản 1 của')
  const row = page.getByRole('row').filter({ hasText: 'Thành tích' })
  await expect(row).toContainText('Hiến đất mở hẻm')
  await expect(row).toContainText('khác hiện nay')
  await page.getByRole('button', { name: 'Khôi phục bản này' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Thành tích' })).toContainText(
    'Hiến 600 m² đất mở hẻm → Hiến đất mở hẻm',
  )
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  }
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await page.waitForURL(/saved=1/)
  await expect(entries(page).filter({ hasText: 'khôi phục bản 1 của khen thưởng' })).toHaveCount(1)
  await expect(page.getByRole('definition').filter({ hasText: /^Hiến đất mở hẻm$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác' }).first().click()
  await expect(page.getByText(/Đã hoàn tác lần ghi vừa rồi/)).toBeVisible()
  await expect(
    page.getByRole('definition').filter({ hasText: /^Hiến 600 m² đất mở hẻm$/ }),
  ).toBeVisible()
})

test('a version is not brought back over what a colleague has saved meanwhile', async ({
  page,
  signIn,
  browser,
}) => {
  await signIn('officer')
  const path = await recorded(page, newPerson('Sau'))
  await corrected(page, path, 'Hiến 600 m² đất mở hẻm')
  await page.goto(`/history${path.replace('/awards', '/award')}/1`)
  await page.getByRole('button', { name: 'Khôi phục bản này' }).click()
  const other = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await signIn('admin', other)
  await corrected(other, path, 'Hiến 700 m² đất mở hẻm')
  await other.context().close()
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  const why = page.getByRole('alert').filter({ hasText: 'Chưa khôi phục được' })
  await expect(why).toContainText('Đã có người sửa bản ghi')
  await page.goto(path)
  await expect(
    page.getByRole('definition').filter({ hasText: /^Hiến 700 m² đất mở hẻm$/ }),
  ).toBeVisible()
})

test('the history is found by words, told with before, after and from where, and exported so', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const person = newPerson('Tìm')
  const path = await recorded(page, person)
  await corrected(page, path, 'Hiến 600 m² đất mở hẻm')
  await page.goto('/history')
  await page.getByRole('searchbox', { name: 'Tìm tên, số quyết định' }).fill(person)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: new RegExp(`Có chữ.*${person}`) })).toBeVisible()
  const change = entries(page).filter({ hasText: 'sửa khen thưởng' })
  await expect(change).toContainText('Hiến đất mở hẻm')
  await expect(change).toContainText('Hiến 600 m² đất mở hẻm')
  await expect(change).toContainText(/Chrome.*127\.0\.0\.1/s)
  const told = await csv(page, `q=${encodeURIComponent(person)}&noun=award&act=edit`)
  expect(told).toContain('Thành tích: Hiến đất mở hẻm → Hiến 600 m² đất mở hẻm')
  expect(told).toMatch(/Chrome.*127\.0\.0\.1/)
  expect(told).toContain('sửa khen thưởng')
})

test('what was saved at once is one entry that opens to its rows, also in the file', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await page.goto('/awards/quick?level=ward&year=2018')
  await formReady(page)
  await page.getByLabel('Hình thức khen thưởng').selectOption({ label: 'Tuyên dương' })
  const people = Array.from({ length: 60 }, () => newPerson('Loạt'))
  await page.getByLabel('Họ và tên / Tên tập thể, dòng 1', { exact: true }).focus()
  await page.evaluate(
    (plain) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', plain)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    },
    people.map((person) => `${person}\tTổ trưởng\tP. Tây Thạnh`).join('\n'),
  )
  await expect(page.getByLabel('Đơn vị, dòng 60', { exact: true })).toHaveValue('Phường Tây Thạnh')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã ghi vào sổ 60 cá nhân.')).toBeVisible()
  await page.goto('/history?noun=award&act=enter')
  const whole = entries(page)
    .filter({ hasText: /Gồm .*60\s*khen thưởng/ })
    .first()
  await expect(whole).toBeVisible()
  // The rows themselves do not stand beside it.
  await expect(entries(page).filter({ hasText: people[0] as string })).toHaveCount(0)
  await whole.getByRole('link', { name: /^Mở \d+ lần ghi$/ }).click()
  await expect(page.getByRole('link', { name: /Lưu cùng một lần/ })).toBeVisible()
  await expect(page.getByText('120 lần ghi, sửa')).toBeVisible()
  await expect(entries(page)).toHaveCount(50)
  await page.getByRole('link', { name: 'Trang sau' }).click()
  await page.waitForURL(/page=2/)
  const batch = new URL(page.url()).searchParams.get('batch')
  const rows = await csv(page, `batch=${batch}&noun=award`)
  for (const person of people) expect(rows).toContain(person)
  const all = await csv(page, 'noun=award&act=enter')
  expect(all).toMatch(/Gồm .*60\s*khen thưởng/)
  expect(all).not.toContain(people[0])
})

test('a leader reads all and restores nothing; a unit reads what is its own, and no place of anybody', async ({
  page,
  signIn,
  browser,
}) => {
  await signIn('officer')
  const path = await recorded(page, newPerson('Xem'))
  await corrected(page, path, 'Hiến 600 m² đất mở hẻm')
  const version = `/history${path.replace('/awards', '/award')}/1`
  const leader = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await signIn('leader', leader)
  await leader.goto(version)
  await expect(leader.getByRole('row').filter({ hasText: 'Thành tích' })).toContainText(
    'khác hiện nay',
  )
  await expect(leader.getByRole('button', { name: 'Khôi phục bản này' })).toHaveCount(0)
  await leader.goto('/history?noun=award')
  await expect(entries(leader).first()).toBeVisible()
  await expect(leader.getByText('127.0.0.1')).toHaveCount(0)
  await leader.context().close()
  const unit = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await signIn('contributor', unit)
  for (const closed of ['/history', version]) {
    await unit.goto(closed)
    await expect(unit.getByText('Không tìm thấy').first()).toBeVisible()
  }
  await unit.context().close()
})
