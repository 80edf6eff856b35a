import type { Page } from '@playwright/test'
import { expect, fillPraise, formReady, newPerson, test } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'

const cell = (page: Page, column: string, line: number) =>
  page.getByLabel(`${column}, dòng ${line}`, { exact: true })
const name = (page: Page, line: number) => cell(page, 'Họ và tên / Tên tập thể', line)
const totals = (page: Page) => page.locator('[data-totals]')

async function openQuick(page: Page, year: number) {
  await page.goto(`/awards/quick?level=ward&year=${year}`)
  await formReady(page)
  await beginStrokes(page)
  await page.getByLabel('Hình thức khen thưởng').selectOption({ label: 'Tuyên dương' })
}

async function paste(page: Page, text: string) {
  await page.evaluate((plain) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', plain)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

async function isInBook(page: Page, person: string, there: boolean) {
  await page.goto(`/awards?q=${encodeURIComponent(person)}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: person })
  await expect(row).toHaveCount(there ? 1 : 0)
}

test('another year typed after the paste takes the wards of that year', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await openQuick(page, 2026)
  const people = [newPerson('Cũ'), newPerson('Xưa')]
  await name(page, 1).focus()
  await paste(page, people.map((person) => `${person}\tTổ trưởng\tP. Tây Thạnh`).join('\n'))
  await expect(cell(page, 'Đơn vị', 2)).toHaveValue('Phường Tây Thạnh')
  await page.locator('input[name=awardYear]').fill('2019')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã ghi vào sổ 2 cá nhân.')).toBeVisible()
  await expectStrokes(page, { clicks: 2, keys: 4 })
  await isInBook(page, people[0] as string, true)
  await page.getByRole('row').getByRole('link', { name: people[0], exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: people[0] })).toBeVisible()
  await expect(page.getByText('Không khớp thời gian')).toHaveCount(0)
  await page.getByRole('link', { name: 'Phường Tây Thạnh' }).first().click()
  await expect(page.getByText('30/06/2025').first()).toBeVisible()
})

test('a ward of 2025 chosen for 2019 is doubted, the ward of that time is offered, a reason is asked', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const person = newPerson('Lệch')
  await fillPraise(page, person, {
    typed: 'tay thanh',
    unit: /Phường Tây Thạnh/,
    query: 'level=ward&year=2026',
  })
  await page.getByLabel('Năm khen thưởng').fill('2019')
  // The ward of that name then is taken, and said; who meant the other one keeps it.
  await expect(page.getByText('Đã lấy Phường Tây Thạnh của thời điểm đó.')).toBeVisible()
  await page.getByRole('button', { name: 'Giữ đơn vị đã chọn' }).click()
  await expect(page.getByText('Không khớp thời gian')).toBeVisible()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Chưa lưu được' })
  await expect(summary).toContainText('chỉ có từ ngày 01/07/2025')
  await page.getByLabel('Lý do vẫn ghi như vậy').fill('Ghi theo danh sách của phường mới')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: person })).toBeVisible()
  await expect(page.getByText('Lý do vẫn ghi: Ghi theo danh sách của phường mới')).toBeVisible()
  // Corrected with one press: the ward of that time.
  await beginStrokes(page)
  await page.getByRole('link', { name: 'Sửa', exact: true }).click()
  await formReady(page)
  await page.getByRole('button', { name: 'Phường Tây Thạnh', exact: true }).click()
  await expect(page.getByText('Không khớp thời gian')).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  await expectStrokes(page, { clicks: 2, keys: 1 })
})

test('a save of the quick entry is undone at once: the lines come back to be corrected', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await openQuick(page, 2019)
  const person = newPerson('Nhầm')
  await name(page, 1).fill(person)
  await cell(page, 'Đơn vị', 1).fill('Phường Sơn Kỳ')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã ghi vào sổ 1 cá nhân.')).toBeVisible()
  const batch = await page.getByRole('link', { name: 'Xem đợt' }).getAttribute('href')
  await beginStrokes(page)
  await page.getByRole('button', { name: 'Hoàn tác lần lưu' }).click()
  await expect(page.getByText(/Đã hoàn tác lần lưu/)).toBeVisible()
  await expectStrokes(page, { clicks: 1, keys: 0 })
  await expect(name(page, 1)).toHaveValue(person)
  await page.goto(batch as string)
  await expect(page.getByText('Đợt nhập này đã được hoàn tác.')).toBeVisible()
  await isInBook(page, person, false)
  await openQuick(page, 2019)
  await expect(name(page, 1)).toHaveValue(person)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã ghi vào sổ 1 cá nhân.')).toBeVisible()
  await isInBook(page, person, true)
})

test('an award saved, corrected and withdrawn: each is taken back from its notice or its history', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const person = newPerson('Lui')
  const where = { typed: 'phu thanh', unit: /Phường Phú Thạnh/, query: 'level=ward&year=2019' }
  await fillPraise(page, person, where)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  const address = page.url()
  await page.getByRole('link', { name: 'Sửa', exact: true }).click()
  await formReady(page)
  await page.getByLabel('Năm khen thưởng').fill('2018')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  await beginStrokes(page)
  await page.getByRole('button', { name: 'Hoàn tác' }).first().click()
  await expect(page.getByText(/Đã hoàn tác lần ghi vừa rồi/)).toBeVisible()
  await expectStrokes(page, { clicks: 1, keys: 0 })
  await expect(page.getByText('2019', { exact: true }).first()).toBeVisible()

  await page.goto(address)
  await beginStrokes(page)
  await page.getByRole('link', { name: 'Rút khỏi sổ' }).click()
  await formReady(page)
  await page.getByLabel('Lý do (có thể để trống)').fill('Ghi nhầm đợt')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Ghi nhầm đợt').first()).toBeVisible()
  await expectStrokes(page, { clicks: 1, keys: 1 })
  await isInBook(page, person, false)
  await page.goto('/history?noun=award')
  const entry = page.getByRole('listitem').filter({ hasText: person }).first()
  await expect(entry).toContainText('rút khỏi sổ')
})

test('of two who edit one award, the second chooses field by field and saves once more', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn('officer')
  const person = newPerson('Đôi')
  const where = { typed: 'phu thanh', unit: /Phường Phú Thạnh/, query: 'level=ward&year=2019' }
  await fillPraise(page, person, where)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  const edit = `${new URL(page.url()).pathname}/edit`
  await page.goto(edit)
  await formReady(page)
  const other = await (
    await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'vi-VN' })
  ).newPage()
  await signIn('admin', other)
  await other.goto(edit)
  await formReady(other)
  await other.getByLabel('Chức vụ').fill('Bí thư chi bộ')
  await other.getByLabel('Năm khen thưởng').fill('2018')
  await other.getByRole('button', { name: 'Lưu' }).click()
  await expect(other.getByText('Đã ghi vào sổ.')).toBeVisible()

  await beginStrokes(page)
  await page.getByLabel('Chức vụ').fill('Tổ trưởng')
  await page.getByRole('textbox', { name: 'Thành tích' }).fill('Vận động hiến đất')
  await page.getByRole('button', { name: 'Lưu' }).click()
  const compare = page.getByRole('group', { name: 'Hai bản khác nhau' })
  await expect(compare).toBeVisible()
  await expect(compare.getByText('chỉ họ đổi')).toHaveCount(1)
  await expect(compare.getByText('chỉ bạn đổi')).toHaveCount(1)
  const save = compare.getByRole('button', { name: 'Ghép và lưu' })
  await expect(save).toBeDisabled()
  await compare.getByText('Bí thư chi bộ').click()
  await save.click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
  await expectStrokes(page, { clicks: 3, keys: 2 })
  for (const words of ['Bí thư chi bộ', 'Vận động hiến đất', '2018'])
    await expect(page.getByText(words, { exact: true }).first()).toBeVisible()
  await other.context().close()
})

test('two windows for a new award keep two drafts, and a third offers the one that was closed', async ({
  page,
  context,
  signIn,
}) => {
  await signIn('officer')
  const [first, second] = [newPerson('Một'), newPerson('Hai')]
  const other = await context.newPage()
  for (const [window, person] of [
    [page, first],
    [other, second],
  ] as const) {
    await window.goto('/awards/new')
    await formReady(window)
    await window.getByLabel('Họ và tên').fill(person)
    await expect(window.getByText(/Nháp đã giữ lúc/)).toBeVisible()
  }
  for (const [window, person] of [
    [page, first],
    [other, second],
  ] as const) {
    await window.reload()
    await formReady(window)
    await expect(window.getByLabel('Họ và tên')).toHaveValue(person)
  }
  await other.close()
  const third = await context.newPage()
  await third.goto('/awards/new')
  await formReady(third)
  await expect(third.getByText('đang mở ở cửa sổ khác')).toBeVisible()
  const closed = third.getByRole('listitem').filter({ hasText: second })
  await beginStrokes(third)
  await closed.getByRole('button', { name: 'Làm tiếp ở đây' }).click()
  await expect(third.getByLabel('Họ và tên')).toHaveValue(second)
  await expectStrokes(third, { clicks: 1, keys: 0 })
  for (const window of [third, page])
    await window.getByRole('button', { name: 'Bỏ nháp' }).first().click()
})

test('in the grid Ctrl+Z goes back step by step, F8 leads to what is wrong, a unit is made in place', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await openQuick(page, 2019)
  const keys = page.keyboard
  const unit = `Tổ hợp tác ${newPerson('Rau')}`
  const people = [newPerson('Lùi'), newPerson('Tiến'), newPerson('Sạch')]
  await name(page, 1).focus()
  await paste(page, people.map((person) => `${person}\tTổ trưởng\t${unit}`).join('\n'))
  await expect(totals(page)).toHaveText('3 cá nhân')
  await beginStrokes(page)
  await keys.press('Control+z')
  await expect(totals(page)).toHaveText('Chưa nhập dòng nào')
  await keys.press('Control+y')
  await expect(totals(page)).toHaveText('3 cá nhân')
  await expectStrokes(page, { clicks: 0, keys: 2 })
  // While a cell is being typed in, the browser's own undo comes first.
  await name(page, 4).focus()
  await keys.type('Vo')
  await keys.press('Control+z')
  await expect(totals(page)).toHaveText('3 cá nhân')
  await expect(name(page, 4)).toHaveValue('')

  await expect(page.getByText('3 dòng cần sửa')).toBeVisible()
  await beginStrokes(page)
  await keys.press('F8')
  await expect(cell(page, 'Đơn vị', 1)).toBeFocused()
  await keys.press('F8')
  await expect(cell(page, 'Đơn vị', 2)).toBeFocused()
  await keys.press('Control+Enter')
  const summary = page.getByRole('alert').filter({ hasText: 'Có 3 dòng cần sửa' })
  await summary.getByRole('button', { name: 'Dòng 3, Đơn vị' }).click()
  await expect(cell(page, 'Đơn vị', 3)).toBeFocused()
  await expectStrokes(page, { clicks: 1, keys: 3 })

  await beginStrokes(page)
  await page.getByRole('button', { name: 'Thêm đơn vị mới' }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Tên đơn vị')).toHaveValue(unit)
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText(`Đã ghi đơn vị ${unit} cho 3 dòng.`)).toBeVisible()
  await expect(cell(page, 'Đơn vị', 1)).toBeFocused()
  await keys.press('Control+Enter')
  await expect(page.getByText('Đã ghi vào sổ 3 cá nhân.')).toBeVisible()
  await expectStrokes(page, { clicks: 2, keys: 1 })
})
