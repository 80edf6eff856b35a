import type { Page } from '@playwright/test'
import { choose, expect, fillPraise, formReady, newPerson, test } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'

const tayThanh = { typed: 'tay thanh', unit: /Phường Tây Thạnh/, query: 'level=ward&year=2018' }
/** "Lưu", with or without its key beside it; not “Lưu và thêm tiếp”. */
const save = (page: Page) => page.getByRole('button', { name: /^Lưu(?: Ctrl|$)/ }).click()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** An award of somebody who is new to the book; answers its address. */
async function praise(page: Page, person: string): Promise<string> {
  await fillPraise(page, person, tayThanh)
  await save(page)
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  return new URL(page.url()).pathname
}

/** The job begins on the award, whose name is then another one in its form. */
async function retype(page: Page, name: string) {
  await beginStrokes(page)
  await page.getByRole('link', { name: 'Sửa', exact: true }).click()
  await formReady(page)
  await page.getByLabel('Họ và tên').fill(name)
}

async function enter(page: Page, person: string, fields: Record<string, string> = {}) {
  await page.goto('/individuals/new')
  await formReady(page)
  await page.getByLabel('Họ và tên').fill(person)
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
  await choose(page, page.getByLabel(/^Đơn vị/), 'tay thanh', /Phường Tây Thạnh/)
  await save(page)
  await expect(heading(page, person)).toBeVisible()
  return new URL(page.url()).pathname
}

async function countOf(page: Page, name: string, words: string) {
  await page.goto(`/individuals?q=${encodeURIComponent(name)}`)
  await expect(page.getByText(words, { exact: true })).toBeVisible()
}

test('a wrong name is corrected for the person and the award at once, and taken back', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const [wrong, right] = [newPerson('Hao'), newPerson('Hoa')]
  const award = await praise(page, wrong)
  await retype(page, right)
  const question = page.getByRole('group', { name: 'Tên vừa đổi là của ai?' })
  await expect(question).toContainText(wrong)
  // Without an answer nothing is saved, and what was typed stays.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Chưa lưu được' })).toBeVisible()
  await expect(page.getByLabel('Họ và tên')).toHaveValue(right)
  await question.getByLabel('Sửa tên người này ở 1 khen thưởng').check()
  await page.keyboard.press('Control+Enter')
  await expect(heading(page, right)).toBeVisible()
  // The save without an answer is among them.
  await expectStrokes(page, { clicks: 2, keys: 2 })
  await countOf(page, wrong, '1 người')
  await expect(page.getByRole('row').filter({ hasText: right })).toBeVisible()

  await page.goto(award)
  await beginStrokes(page)
  await page.getByRole('link', { name: 'Xem, hoàn tác' }).first().click()
  await expect(page.getByText(`“${wrong}” sửa thành “${right}”.`)).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await page.getByRole('button', { name: 'Hoàn tác ngay' }).click()
  await expect(page.getByText('Đã hoàn tác.')).toBeVisible()
  await expectStrokes(page, { clicks: 3, keys: 0 })
  await page.goto(award)
  await expect(heading(page, wrong)).toBeVisible()
})

test('an award typed for the wrong person goes to another, and who is left can be removed', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const [wrong, other] = [newPerson('Bảy'), newPerson('Tám')]
  await praise(page, wrong)
  await retype(page, other)
  await page.getByLabel('Đây là người khác').check()
  await page.keyboard.press('Control+Enter')
  await expect(heading(page, other)).toBeVisible()
  const notice = page.getByRole('status').filter({ hasText: `${wrong} không còn khen thưởng nào` })
  await notice.getByRole('link', { name: 'Mở để xem hoặc gỡ khỏi sổ' }).click()
  await expect(heading(page, wrong)).toBeVisible()
  await page.getByRole('button', { name: 'Gỡ khỏi sổ' }).click()
  await page.getByRole('button', { name: 'Gỡ', exact: true }).click()
  await expect(page.getByText('Đã gỡ một người khỏi danh sách.')).toBeVisible()
  await expectStrokes(page, { clicks: 5, keys: 1 })
  await page.goto(`/individuals?q=${encodeURIComponent(wrong)}`)
  await expect(page.getByText('Không có ai khớp')).toBeVisible()
})

test('a name corrected on the person asks what its awards are to say', async ({ page, signIn }) => {
  await signIn('officer')
  const [wrong, right] = [newPerson('Lang'), newPerson('Lan')]
  const award = await praise(page, wrong)
  await beginStrokes(page)
  await page.getByRole('main').getByRole('link', { name: wrong }).first().click()
  await expect(page).toHaveURL(/individuals\/\d+/)
  await page.getByRole('link', { name: 'Sửa', exact: true }).click()
  await formReady(page)
  await page.getByLabel('Họ và tên').fill(right)
  await page.getByLabel('Giữ như trên giấy').check()
  await page.keyboard.press('Control+Enter')
  await expect(heading(page, right)).toBeVisible()
  await expectStrokes(page, { clicks: 3, keys: 1 })
  await page.goto(award)
  await expect(heading(page, wrong)).toBeVisible()
})

test('two records of one person stand side by side, become one, and come apart again', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const hoa = newPerson('Hòa')
  const first = await enter(page, hoa, { 'Chức vụ': 'Tổ trưởng tổ dân phố 12' })
  const other = hoa.replace(/Hòa$/, 'Hoà')
  const second = await enter(page, other, { 'Năm sinh': '1980' })
  await page.goto('/individuals')
  await beginStrokes(page)
  await page.getByRole('link', { name: 'Có thể là một người' }).click()
  const card = page.locator('section').filter({ hasText: hoa }).filter({ hasText: other })
  await expect(card).toContainText('Cùng tên, cùng đơn vị')
  await card.getByRole('link', { name: 'Gộp làm một' }).click()
  await formReady(page)
  await page.getByRole('button', { name: 'Gộp làm một' }).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  await expectStrokes(page, { clicks: 3, keys: 0 })
  await expect(page.getByText('1980').first()).toBeVisible()
  await expect(page.getByText('Tổ trưởng tổ dân phố 12').first()).toBeVisible()
  // Whichever address is kept in a bookmark leads here.
  for (const address of [first, second]) {
    await page.goto(address)
    await expect(page.getByText('Đã gộp vào người này')).toBeVisible()
  }
  await beginStrokes(page)
  await page.getByRole('link', { name: 'Xem, tách ra' }).click()
  await formReady(page)
  await page.getByRole('button', { name: 'Tách thành hai người' }).click()
  await expect(page.getByText('Đã hoàn tác.')).toBeVisible()
  await expectStrokes(page, { clicks: 2, keys: 0 })
  await countOf(page, hoa, '2 người')
})

test('two who are not one are told apart and not shown again', async ({ page, signIn }) => {
  await signIn('officer')
  const person = newPerson('Lý')
  const other = person.replace(/Lý$/, 'Lí')
  await enter(page, person)
  await enter(page, other)
  await page.goto('/individuals/doubles')
  await beginStrokes(page)
  const card = page.locator('section').filter({ hasText: person }).filter({ hasText: other })
  await card.getByRole('button', { name: 'Đây là hai người khác nhau' }).click()
  await card.getByRole('button', { name: 'Đúng, hai người khác nhau' }).click()
  await expect(card).toHaveCount(0)
  await expectStrokes(page, { clicks: 2, keys: 0 })
})

test('two namesakes of one list, born in different years, are two people in the book', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const bay = newPerson('Bảy')
  const rows = [1970, 1985].map((year) => `${bay},${year},Phường Tây Thạnh,Tuyên dương`)
  await page.goto('/imports?level=ward&year=2018')
  await beginStrokes(page)
  await page.locator('input[type=file]').setInputFiles({
    name: `${bay}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeffHọ và tên,Năm sinh,Đơn vị,Hình thức\n${rows.join('\n')}\n`),
  })
  await expect(page.getByRole('heading', { name: `${bay}.csv` })).toBeVisible()
  await page.getByRole('button', { name: 'Lưu 2 dòng' }).click()
  await expect(page.getByText('Đã lưu vào sổ.')).toBeVisible()
  await expectStrokes(page, { clicks: 2, keys: 0 })
  await countOf(page, bay, '2 người')
  for (const year of ['1970', '1985'])
    await expect(page.getByRole('row').filter({ hasText: year })).toContainText('1')
})

test('units and leaders see neither doubles nor the way to merge', async ({ page, signIn }) => {
  for (const role of ['leader', 'contributor'] as const) {
    await signIn(role)
    for (const path of ['/individuals/doubles', '/individuals/merge?keep=1&go=2'])
      expect((await page.request.get(path)).status()).toBe(404)
    await page.context().clearCookies()
  }
})
