import type { Page } from '@playwright/test'
import { expect, fillPraise, formReady, newPerson, test } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'

const given = ['An', 'Bình', 'Cúc', 'Dung']
const boxes = (page: Page) => page.locator('tbody input[name=ids]')
const listOf = (family: string, more = '') => `/awards?q=${encodeURIComponent(family)}${more}`

/** What is on the page as a screen reader has it: the bar's count is not in its text. */
async function heard(page: Page): Promise<string> {
  const protocol = await page.context().newCDPSession(page)
  const { nodes } = await protocol.send('Accessibility.getFullAXTree')
  await protocol.detach()
  const said = nodes.filter(({ role }) => role?.value === 'StaticText')
  return said
    .map(({ name }) => String(name?.value).trim())
    .join(' ')
    .replace(/\s+/g, ' ')
}

/** People of one family name that nobody else bears, proposed by their own unit. */
async function proposeFamily(page: Page): Promise<string> {
  const family = newPerson('').trim()
  for (const name of given) {
    await page.goto('/awards/propose')
    await formReady(page)
    await beginStrokes(page)
    await page.getByLabel('Họ và tên').fill(`${family} ${name}`)
    await page.getByLabel('Hình thức khen thưởng').selectOption({ label: 'Tuyên dương' })
    await page.getByLabel('Thành tích').fill('Vận động 40 hộ hiến đất mở rộng hẻm')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Đơn vị đề nghị, chờ văn phòng xử lý.')).toBeVisible()
    await expectStrokes(page, { clicks: 2, keys: 2 })
  }
  return family
}

test('four proposals of a unit: three conferred under one decision typed once, one given back', async ({
  page,
  signIn,
}) => {
  const browser = page.context().browser()
  if (!browser) throw new Error('no browser')
  const unit = await (await browser.newContext()).newPage()
  await signIn('contributor', unit)
  const family = await proposeFamily(unit)

  await signIn('officer')
  await page.goto(listOf(family, '&status=proposed'))
  await expect(boxes(page)).toHaveCount(4)
  await beginStrokes(page)
  // The first, then with Shift all up to the third.
  await boxes(page).nth(0).check()
  await boxes(page)
    .nth(2)
    .click({ modifiers: ['Shift'] })
  await expect(page.locator('tbody input[name=ids]:checked')).toHaveCount(3)
  await expect.poll(() => heard(page)).toContain('Đã chọn 3')
  await page.getByRole('button', { name: 'Công nhận theo một quyết định' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Công nhận theo một quyết định')
  await expect(page.locator('tbody tr')).toHaveCount(3)
  await formReady(page)
  // The form begins in its first field: no click before the first letter.
  const number = `7${Date.now() % 100000}-QĐ/QU`
  await expect(page.getByLabel('Số quyết định')).toBeFocused()
  await page.keyboard.type(number)
  await page.getByLabel('Ngày quyết định').fill('20112010')
  await page.keyboard.press('Control+Enter')
  // The proposals are of this year: a paper of long ago is asked about, of the one by name.
  await expect(page.getByRole('alert').filter({ hasText: 'Chưa ghi gì' })).toContainText(
    `${family} An`,
  )
  await expect(page.getByLabel('Lý do vẫn ghi như vậy')).toBeVisible()
  await page.getByLabel('Ngày quyết định').fill(`01/01/${new Date().getFullYear()}`)
  // The issuer of the first book had ended by then, and that wants a reason too.
  await page.getByLabel('Lý do vẫn ghi như vậy').fill('Ghi theo sổ lưu của quận')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã công nhận 3 đề nghị.')).toBeVisible()
  // A wrong date and its correction are among them.
  await expectStrokes(page, { clicks: 3, keys: 5 })
  await expect(page.getByText('3 cá nhân').first()).toBeVisible()
  await expect(page.locator('tbody td').getByText(number)).toHaveCount(3)

  await page.goto(listOf(family, '&status=proposed'))
  await beginStrokes(page)
  await boxes(page).nth(0).check()
  await page.getByRole('button', { name: 'Trả lại các đề nghị' }).click()
  await formReady(page)
  await page.getByLabel('Lý do trả lại').fill('Bổ sung số hộ đã vận động')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã trả lại 1 đề nghị.')).toBeVisible()
  await expectStrokes(page, { clicks: 2, keys: 1 })
  await unit.goto('/awards?status=returned')
  await expect(unit.getByRole('link', { name: `${family} Dung` })).toBeVisible()
})

test('the ticked rows are copied as a table, as they stand in the list', async ({
  page,
  context,
  signIn,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn('officer')
  const family = newPerson('').trim()
  for (const name of ['An', 'Bình']) {
    const at = { typed: 'tan thanh', unit: /Phường Tân Thành/, query: 'level=ward&year=2017' }
    await fillPraise(page, `${family} ${name}`, at)
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  }
  await page.goto(listOf(family))
  await beginStrokes(page)
  await boxes(page).nth(1).check()
  await page.getByRole('button', { name: 'Chép', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Đã chép' })).toBeVisible()
  await expectStrokes(page, { clicks: 2, keys: 0 })
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\r\n')
  expect(lines[1]).toBe('1 dòng đã chọn')
  expect(lines).toHaveLength(4)
  const [name, ...rest] = (lines[3] as string).split('\t')
  expect(name).toBe(`${family} Bình`)
  expect(rest).toContain('Phường Tân Thành')
  expect(rest).toContain('2017')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải về', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
  await expectStrokes(page, { clicks: 3, keys: 0 })
})

test('two models of a unit take one step together', async ({ page, signIn }) => {
  await signIn('officer')
  await page.goto('/models')
  await beginStrokes(page)
  await boxes(page).nth(0).check()
  await boxes(page).nth(1).check()
  await page.getByRole('button', { name: 'Chuyển bước' }).click()
  await expect(page.locator('tbody tr')).toHaveCount(2)
  await formReady(page)
  await page.getByLabel('Căn cứ, ghi chú').fill('Biên bản khảo sát ngày 20/11/2021')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã chuyển bước 2 công trình, mô hình.')).toBeVisible()
  await expectStrokes(page, { clicks: 3, keys: 2 })
})
