import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readXlsx } from 'hucre'
import { expect, formReady, newPerson, test } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'

const cell = (page: Page, column: string, line: number) =>
  page.getByLabel(`${column}, dòng ${line}`, { exact: true })
const name = (page: Page, line: number) => cell(page, 'Họ và tên / Tên tập thể', line)
const totals = (page: Page) => page.locator('[data-totals]')

async function open(page: Page, query = '') {
  await page.goto(`/awards/quick?level=ward&year=2019${query}`)
  await formReady(page)
  await beginStrokes(page)
  await page.getByLabel('Hình thức khen thưởng').selectOption({ label: 'Tuyên dương' })
}

/** The list of what was just saved, which opens beside the grid. */
async function savedList(page: Page): Promise<Page> {
  const [list] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Xem danh sách vừa ghi' }).click(),
  ])
  return list
}

/** As Excel or Word would paste: text, and the same as HTML when there is some. */
async function paste(page: Page, text: string, html = '') {
  await page.evaluate(
    ([plain = '', rich = '']) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', plain)
      if (rich) clipboardData.setData('text/html', rich)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    },
    [text, html],
  )
}

test('twelve lines are entered with the keyboard alone, and the list shows them', async ({
  page,
  signIn,
}) => {
  test.slow()
  await signIn('officer')
  await open(page)
  const keys = page.keyboard
  const people = Array.from({ length: 12 }, (_, at) => newPerson(`Phím${'abcdefghijkl'[at]}`))
  await name(page, 1).focus()
  for (const [at, person] of people.entries()) {
    await expect(name(page, at + 1)).toBeFocused()
    await keys.type(person)
    await keys.press('Tab')
    await keys.type('Tổ trưởng')
    await keys.press('Tab')
    if (at === 0) {
      await keys.type('hoa thanh')
      await expect(page.getByRole('option', { name: /Phường Hòa Thạnh/ })).toBeVisible()
      await keys.press('Enter')
    } else if (at === 1) await keys.type('phuong hoa thanh')
    else await keys.press('Control+d')
    await keys.press('Tab')
    await keys.type('Vận động nhân dân')
    await keys.press('Enter')
    // Where somebody types is never under the table's head or the buttons.
    const box = await name(page, at + 2).boundingBox()
    expect(box && box.y > 90 && box.y + box.height < 660).toBe(true)
  }
  await expect(totals(page)).toHaveText('12 cá nhân')
  for (const line of [1, 2, 12])
    await expect(cell(page, 'Đơn vị', line)).toHaveValue('Phường Hòa Thạnh')
  // Five keys a line, four on the line whose unit is typed whole, and the way into the first name.
  await expectStrokes(page, { clicks: 2, keys: 60 })
  await keys.press('ArrowUp')
  await expect(name(page, 12)).toBeFocused()
  await keys.press('Alt+Delete')
  await expect(totals(page)).toHaveText('11 cá nhân')
  await keys.press('Alt+u')
  await expect(totals(page)).toHaveText('12 cá nhân')
  await keys.press('Control+Enter')
  await expect(page.getByText('Đã ghi vào sổ 12 cá nhân.')).toBeVisible()
  await expectStrokes(page, { clicks: 2, keys: 64 })
  // The head stays for the next block, which begins at its first name.
  await expect(name(page, 1)).toBeFocused()
  await expect(name(page, 1)).toHaveValue('')
  await expect(page.getByLabel('Hình thức khen thưởng')).toHaveValue(/\d/)
  const list = await savedList(page)
  for (const person of people) await expect(list.getByRole('link', { name: person })).toBeVisible()
})

test('UniKey types into cells: Backspace and letters as ordinary input, nothing eaten', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await open(page)
  const keys = page.keyboard
  // "DDawngj" in Telex without composition, into an empty cell and over a cell that has words.
  const unikey = async () => {
    await keys.press('D')
    await keys.press('Backspace')
    await keys.insertText('Đ')
    await keys.type('ang')
    for (let i = 0; i < 3; i++) await keys.press('Backspace')
    await keys.insertText('ăng')
    for (let i = 0; i < 3; i++) await keys.press('Backspace')
    await keys.insertText('ặng')
  }
  for (const column of ['Họ và tên / Tên tập thể', 'Chức vụ', 'Đơn vị', 'Thành tích, ghi chú']) {
    await cell(page, column, 1).focus()
    await unikey()
    await expect(cell(page, column, 1)).toHaveValue('Đặng')
    await keys.press('Space')
    await unikey()
    await expect(cell(page, column, 1)).toHaveValue('Đặng Đặng')
  }
})

test('a composing keyboard keeps its Enter and arrows: no cell is left, nothing is chosen', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await open(page)
  const protocol = await page.context().newCDPSession(page)
  for (const field of [name(page, 2), cell(page, 'Đơn vị', 2)]) {
    await field.focus()
    for (const text of ['t', 'ta', 'tâ', 'tây'])
      await protocol.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    for (const key of ['Enter', 'ArrowDown']) {
      await field.dispatchEvent('keydown', { key, isComposing: true, bubbles: true })
      await expect(field).toBeFocused()
      await expect(field).toHaveValue('tây')
    }
    await protocol.send('Input.insertText', { text: 'tây' })
    await expect(field).toHaveValue('tây')
  }
})

test('a block of twenty lines is pasted, survives a reload, is mended, saved and listed', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await open(page)
  const people = Array.from({ length: 17 }, () => newPerson('Dán'))
  const lines = [
    '1\tTập thể\tPhường Sơn Kỳ\t\tPhường Sơn Kỳ',
    '2\tTập thể\tphuong tay thanh\t\t',
    `3\tHộ\t${newPerson('Hộ')}\t12 Lê Lợi\tPhường Hiệp Tân`,
    ...people.map((person, at) => {
      const unit = at === 0 ? 'Phường Tay Thanhh' : 'P. Tây Thạnh'
      return `${at + 4}\tCá nhân\t${person.toUpperCase()}\tCán bộ\t${unit}`
    }),
  ]
  await name(page, 1).focus()
  await paste(page, `${lines.join('\r\n')}\r\n`)
  await expect(totals(page)).toHaveText('2 tập thể, 17 cá nhân, 1 hộ gia đình')
  await expect(cell(page, 'Đơn vị', 2)).toHaveValue('Phường Tây Thạnh')
  await expect(cell(page, 'Đơn vị', 20)).toHaveValue('Phường Tây Thạnh')
  await expect(name(page, 4)).toHaveValue(people[0] ?? '')
  await expect(page.getByText('Chưa rõ đơn vị “Phường Tay Thanhh”.').last()).toBeVisible()

  await expect(page.getByText(/^Nháp đã giữ/)).toBeVisible()
  await page.reload()
  await formReady(page)
  await expect(totals(page)).toHaveText('2 tập thể, 17 cá nhân, 1 hộ gia đình')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Có 1 dòng cần sửa' })).toBeVisible()
  await page.getByRole('button', { name: 'Phường Tây Thạnh', exact: true }).click()
  await expect(cell(page, 'Đơn vị', 4)).toHaveValue('Phường Tây Thạnh')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã ghi vào sổ 2 tập thể, 17 cá nhân, 1 hộ gia đình.')).toBeVisible()
  await expectStrokes(page, { clicks: 4, keys: 3 })
  const list = await savedList(page)
  for (const person of people) await expect(list.getByRole('link', { name: person })).toBeVisible()

  // Saved is no longer a draft; the same name for the same form and year is pointed out.
  await open(page)
  await expect(totals(page)).toHaveText('Chưa nhập dòng nào')
  await name(page, 1).fill(people[1] ?? '')
  await cell(page, 'Đơn vị', 1).fill('Phường Tây Thạnh')
  await name(page, 2).focus()
  await expect(page.getByText(/Có thể trùng: đã có “Tuyên dương” năm 2019/).last()).toBeVisible()
})

test('a Word table whose cells have two paragraphs is pasted cell by cell', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await open(page)
  await name(page, 1).focus()
  const html = `<table><tr><td><p>Nguyễn Văn An</p><p>Trần Thị Bình</p></td><td><p>Giáo
    viên</p></td></tr><tr><td>Lê Hoàng Bảo</td><td>Y sĩ</td></tr></table>`
  await paste(page, 'Nguyễn Văn An\r\nTrần Thị Bình\tGiáo viên\r\nLê Hoàng Bảo\tY sĩ', html)
  await expect(name(page, 1)).toHaveValue('Nguyễn Văn An; Trần Thị Bình')
  await expect(cell(page, 'Chức vụ', 1)).toHaveValue('Giáo viên')
  await expect(name(page, 2)).toHaveValue('Lê Hoàng Bảo')
  await page.getByRole('button', { name: 'Tách thành 2 dòng' }).click()
  await expect(name(page, 2)).toHaveValue('Trần Thị Bình')
  await expect(totals(page)).toHaveText('3 cá nhân')
})

test('what is struck out or deleted on the clipboard is not pasted, old fonts are mended, and both said', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await open(page)
  await name(page, 1).focus()
  const html = `<html><head><style><!--.xl66{text-decoration:line-through}--></style></head><body><table>
    <tr><td><del>Kiều Văn Xưa</del> Kiều Văn Nay</td><td>Giáo viên</td></tr>
    <tr><td>TrÇn ThÞ Thuû</td><td class=xl66>Tổ phó</td></tr></table></body></html>`
  await paste(page, 'Kiều Văn Xưa Kiều Văn Nay\tGiáo viên\r\nTrÇn ThÞ Thuû\tTổ phó', html)
  await expect(name(page, 1)).toHaveValue('Kiều Văn Nay')
  await expect(name(page, 2)).toHaveValue('Trần Thị Thuỷ')
  await expect(cell(page, 'Chức vụ', 2)).toHaveValue('')
  await expect(page.getByText('“TrÇn ThÞ Thuû” → “Trần Thị Thuỷ”')).toBeVisible()
  await expect(page.getByText('Không dán 2 chỗ bị gạch ngang')).toBeVisible()
})

test('a session that ended loses nothing: signed in again elsewhere, the block is saved', async ({
  page,
  context,
  signIn,
}) => {
  await signIn('officer')
  await open(page)
  const person = newPerson('Phiên')
  await name(page, 1).fill(person)
  await cell(page, 'Đơn vị', 1).fill('Phường Sơn Kỳ')
  await name(page, 2).focus()
  await expect(page.getByText(/^Nháp đã giữ/)).toBeVisible()
  await context.clearCookies()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Phiên làm việc đã hết' })).toBeVisible()
  await expect(name(page, 1)).toHaveValue(person)
  await signIn('officer', await context.newPage())
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Đã ghi vào sổ 1 cá nhân.')).toBeVisible()
})

test('a key typed in one of 400 lines draws that line only', async ({ page, signIn }) => {
  test.slow()
  await signIn('officer')
  await open(page)
  await name(page, 1).focus()
  const lines = Array.from({ length: 399 }, (_, at) => `Người thứ ${at + 1}\tCán bộ\tP. Sơn Kỳ`)
  await paste(page, lines.join('\n'))
  await expect(totals(page)).toHaveText('399 cá nhân')
  await expect(cell(page, 'Đơn vị', 399)).toHaveValue('Phường Sơn Kỳ')
  await cell(page, 'Chức vụ', 200).focus()
  // The line that was left is looked up too.
  await expect(cell(page, 'Đơn vị', 1)).toHaveValue('Phường Sơn Kỳ')
  const drawn = await page.evaluate(async () => {
    const field = document.activeElement as HTMLInputElement
    const changed = new Set<string>()
    const watch = new MutationObserver((records) => {
      for (const { target } of records) {
        const line = (target as Element).closest?.<HTMLElement>('[data-line]')?.dataset.line
        if (line) changed.add(line)
      }
    })
    const table = field.closest('table') as HTMLTableElement
    watch.observe(table, { subtree: true, childList: true, attributes: true })
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    for (const letter of 'tổ trưởng') {
      set?.call(field, field.value + letter)
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    watch.disconnect()
    return { lines: changed.size, value: field.value }
  })
  expect(drawn.value).toBe('Cán bộtổ trưởng')
  expect(drawn.lines).toBeLessThanOrEqual(1)
})

test('the template holds the heads that are read and this office’s catalogues', async ({
  page,
  signIn,
  playwright,
  baseURL,
}) => {
  await signIn('officer')
  await page.goto('/awards/quick')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải mẫu Excel' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('mau-danh-sach-khen-thuong.xlsx')
  const { sheets } = await readXlsx(await readFile(await file.path()))
  expect(sheets.map((sheet) => sheet.name)).toEqual(['Danh sách', 'Danh mục', 'Hướng dẫn'])
  expect(sheets[1]?.rows.flat()).toEqual(
    expect.arrayContaining(['Phường Tây Thạnh', 'Tuyên dương', 'Dân vận khéo', 'Hộ gia đình']),
  )
  const nobody = await playwright.request.newContext({ baseURL })
  const cookie = 'so-vang.session_token=false.token'
  expect((await nobody.get('/imports/template', { headers: { cookie } })).status()).toBe(401)
  const check = await nobody.post('/awards/quick/check', { data: { on: '', rows: [] } })
  expect(check.status()).toBe(401)
  await nobody.dispose()
})

test('leaders and units find no grid, no template and no look-up', async ({ page, signIn }) => {
  for (const role of ['leader', 'contributor'] as const) {
    await signIn(role)
    expect((await page.goto('/awards/quick'))?.status()).toBe(404)
    expect((await page.request.get('/imports/template')).status()).toBe(403)
    const data = { on: '', rows: [] }
    expect((await page.request.post('/awards/quick/check', { data })).status()).toBe(403)
    await page.context().clearCookies()
  }
})
