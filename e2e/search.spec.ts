import { expect, fillPraise, newPerson, test } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'

test('"dang thi" typed without diacritics finds Đặng Thị in the list and from anywhere with Ctrl+K', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const middle = newPerson('Khánh').split(' ').slice(1).join(' ')
  const person = `Đặng Thị ${middle}`
  await fillPraise(page, person, {
    typed: 'tan quy',
    unit: /Phường Tân Quý/,
    query: 'level=ward&year=2018',
  })
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()

  await page.goto('/awards')
  await page.getByPlaceholder('Tìm trong danh sách').fill('dang thi')
  await page.getByPlaceholder('Tìm trong danh sách').press('Enter')
  await expect(page).toHaveURL(/q=dang\+thi/)
  for (const name of await page.locator('tbody th a').allInnerTexts())
    expect(name).toMatch(/Đặng Thị|Thị .*Đặng/)

  await beginStrokes(page)
  await page.keyboard.press('Control+k')
  const folded = middle.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
  await page.keyboard.type(`dang thi ${folded}`)
  const answer = page.getByRole('listbox').getByRole('option', { name: person })
  await expect(answer).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(person)
  await expectStrokes(page, { clicks: 0, keys: 3 })
})

test('Ctrl+K leads to a page by its words, in groups, and says when there is nothing', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await page.goto('/')
  const answers = page.getByRole('listbox', { name: 'Kết quả tìm' })
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('doi chieu')
    await expect(answers.getByRole('group', { name: 'Trang' })).toBeVisible({ timeout: 3000 })
  }).toPass()
  await expect(answers.getByRole('group', { name: 'Trang' }).getByRole('option')).toHaveText([
    'Đối chiếu',
  ])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tallies/)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('tan phu')
  const units = answers.getByRole('group', { name: 'Đơn vị' })
  await expect(units.getByRole('option').first()).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('khong co ai ten the')
  await expect(page.getByText('Không tìm thấy “khong co ai ten the” trong sổ.')).toBeVisible()
})
