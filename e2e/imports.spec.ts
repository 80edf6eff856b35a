import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures'

const fixtures = join(import.meta.dirname, '..', 'documents', 'fixtures', 'files')
const list = join(fixtures, '01-phuong-tay-thanh.xlsx')

test('a list is dropped in, looked through, saved, and undone as a whole', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await page.goto('/imports')
  await page.locator('input[type=file]').setInputFiles(list)
  await expect(page.getByRole('heading', { name: '01-phuong-tay-thanh.xlsx' })).toBeVisible()
  await expect(page.getByText('Đọc được')).toBeVisible()
  // What the file does not say is said once for all rows.
  const all = page.locator('#constants')
  await all.locator('summary').click()
  const form = page.getByRole('form', { name: 'Cho cả tệp' })
  await form.getByLabel('Năm', { exact: true }).fill('2021')
  await form.getByLabel('Cấp khen thưởng').selectOption('ward')
  await form.getByLabel('Hình thức khen thưởng').selectOption({ index: 1 })
  await form.getByRole('button', { name: 'Áp dụng' }).click()
  const save = page.getByRole('button', { name: /^Lưu \d+ dòng$/ })
  await expect(save).toBeVisible()
  await save.click()
  await expect(page.getByText('Đã lưu vào sổ.')).toBeVisible()
  const saved = page.getByRole('row').filter({ hasText: 'Đã lưu' })
  await expect(saved.first()).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác cả đợt' }).click()
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await expect(page.getByText('Đã hoàn tác cả đợt')).toBeVisible()
})

test('a file that is no list says what it is, and nothing is saved', async ({ page, signIn }) => {
  await signIn('officer')
  await page.goto('/imports')
  await page.locator('input[type=file]').setInputFiles({
    name: 'danh-sach.xlsx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(join(fixtures, '..', 'bad', 'decision.pdf')),
  })
  await expect(page.getByRole('alert').filter({ hasText: 'Đây là tệp PDF' })).toBeVisible()
})

test('leaders and contributors do not bring in lists', async ({ page, signIn }) => {
  for (const role of ['leader', 'contributor'] as const) {
    await signIn(role)
    expect((await page.request.get('/imports')).status()).toBe(404)
    const answer = await page.request.post('/imports/upload', {
      multipart: {
        file: { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('Họ và tên') },
      },
      headers: { origin: new URL(page.url()).origin },
    })
    expect(answer.status()).toBe(403)
    await page.context().clearCookies()
  }
})
