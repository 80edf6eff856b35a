import { expect, formReady, newPerson, test } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'

test('one award is entered with the keyboard alone', async ({ page, signIn }) => {
  await signIn('officer')
  await page.goto('/awards/new?level=ward&year=2017')
  await formReady(page)
  const person = newPerson('Phím')
  const keys = page.keyboard
  await beginStrokes(page)
  await expect(page.getByLabel('Họ và tên')).toBeFocused()
  await keys.type(person)
  await keys.press('Enter')
  await expect(page.getByLabel('Chức vụ')).toBeFocused()
  await keys.type('Chi hội trưởng')
  await keys.press('Enter')
  await expect(page.getByLabel(/^Đơn vị/)).toBeFocused()
  await keys.type('hoa thanh')
  await expect(page.getByRole('option', { name: /Phường Hòa Thạnh/ })).toBeVisible()
  await keys.press('Enter')
  await expect(page.getByLabel(/^Đơn vị/)).toHaveValue('Phường Hòa Thạnh')
  await keys.press('Enter')
  await expect(page.getByLabel('Hình thức khen thưởng')).toBeFocused()
  await keys.type('Tuy')
  await keys.press('Control+Enter')
  await expect(page.getByText(`Đã ghi ${person}`)).toBeVisible()
  await expectStrokes(page, { clicks: 0, keys: 8 })
})

test('UniKey types into a name and into a type-ahead: Backspace and letters as ordinary input', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await page.goto('/awards/new')
  await formReady(page)
  const keys = page.keyboard
  // "DDawngj" in Telex without composition: D, Backspace + Đ, then the vowel is rewritten.
  const unikey = async () => {
    await keys.press('D')
    await keys.press('Backspace')
    await keys.insertText('Đ')
    await keys.type('ang')
    for (let i = 0; i < 2; i++) await keys.press('Backspace')
    await keys.press('Backspace')
    await keys.insertText('ăng')
    for (let i = 0; i < 3; i++) await keys.press('Backspace')
    await keys.insertText('ặng')
  }
  await page.getByLabel('Họ và tên').focus()
  await unikey()
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Đặng')
  await page.getByLabel(/^Đơn vị/).focus()
  await unikey()
  await expect(page.getByLabel(/^Đơn vị/)).toHaveValue('Đặng')
  await page.locator('input[data-search]').focus()
  await unikey()
  await expect(page.locator('input[data-search]')).toHaveValue('Đặng')
})

test('a composing keyboard keeps its Enter: no field is left and nothing is chosen meanwhile', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await page.goto('/awards/new')
  await formReady(page)
  const protocol = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    protocol.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  for (const field of [page.getByLabel('Họ và tên'), page.getByLabel(/^Đơn vị/)]) {
    await field.focus()
    for (const text of ['t', 'ta', 'tâ', 'tây']) await compose(text)
    await protocol.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: 'Process',
      windowsVirtualKeyCode: 229,
    })
    await expect(field).toBeFocused()
    await protocol.send('Input.insertText', { text: 'tây' })
    await expect(field).toHaveValue('tây')
  }
})
