import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures'

const fixtures = join(import.meta.dirname, '..', 'documents', 'fixtures', 'files')
const list = join(fixtures, '01-phuong-tay-thanh.xlsx')

test('a list is dropped in, read, and waits to be looked through', async ({ page, signIn }) => {
  await signIn('officer')
  await page.goto('/imports')
  await page.locator('input[type=file]').setInputFiles(list)
  await expect(page.getByRole('heading', { name: '01-phuong-tay-thanh.xlsx' })).toBeVisible()
  await expect(page.getByText('Đọc được').first()).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Nguyễn Trung Nhựt' })).toBeVisible()
  // Nothing has entered the book; another officer finds the batch and goes on with it.
  await page.goto('/imports')
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: '01-phuong-tay-thanh.xlsx' })
      .filter({ hasText: 'Đang xem' })
      .first(),
  ).toBeVisible()
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
