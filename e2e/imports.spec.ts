import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { choose, expect, newPerson, test } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'
import { wordList } from './word-list'

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

test('the Word list of the conference is mended, saved, counted, and taken back as one', async ({
  page,
  signIn,
}) => {
  test.slow()
  await signIn('officer')
  const form = 'Tuyên dương điển hình “Dân vận khéo”'
  const [mai, lan, hai, ba] = ['Mai', 'Lan', 'Hải', 'Bạch'].map((given) => newPerson(given))
  const file = await wordList(
    `${100 + Math.floor(Math.random() * 800)}-QĐ/QU`,
    [['1', `Chi hội khu phố ${newPerson()}`, 'P. Phú Trung', form]],
    [
      ['1', `${mai}`, 'Bí thư chi bộ', 'Đảng ủy phường Phú Trung', form],
      ['2', `${lan}`, 'Khu phố trưởng', 'Tổ công tác số 9', form],
      ['3', `${hai}\n${ba}`, 'Hội viên', 'Phường Phú Trung', form],
    ],
  )
  const unit = await recordOf(page, '/units?q=phu trung', /^Phường Phú Trung/)
  const event = await recordOf(page, '/events', /Hội nghị sơ kết 5 năm/)
  const campaign = await recordOf(page, '/campaigns', /^Dân vận khéo/)
  const tally = await tallyOf(page)
  const missing = () => missingOf(page, tally)
  const dashboard = () => sumOf(page, `/?from=2021&to=2021&campaign=${campaign}&unit=${unit}`)
  const before = { missing: await missing(), counted: await dashboard() }

  await page.goto(`/imports?event=${event}&campaign=${campaign}&level=district&year=2021`)
  await beginStrokes(page)
  await page.locator('input[type=file]').setInputFiles({
    name: 'danh-sach-dan-van-kheo.docx',
    mimeType: 'application/octet-stream',
    buffer: file,
  })
  await expect(page.getByRole('heading', { name: 'danh-sach-dan-van-kheo.docx' })).toBeVisible()
  await expect(page.getByText('1 tập thể, 3 cá nhân')).toBeVisible()
  const row = (name: string | undefined) => page.getByRole('row').filter({ hasText: name ?? '–' })

  // Nobody knows the team: the officer says which unit it is.
  await expect(row(lan)).toContainText('Chưa được')
  await row(lan).getByRole('button', { name: 'Sửa', exact: true }).click()
  await choose(page, page.getByLabel(/^Đơn vị trong sổ/), 'phu trung', /Phường Phú Trung/)
  await page.getByRole('button', { name: 'Xong dòng này' }).click()
  await expect(row(lan)).not.toContainText('Chưa được')
  // Two people in one cell are two recipients.
  await row(hai).getByRole('button', { name: 'Tách thành nhiều dòng' }).click()
  await expect(row(ba)).toHaveCount(1)
  await expect(row(ba)).not.toContainText('Chưa được')

  await page.getByRole('button', { name: 'Lưu 5 dòng' }).click()
  await expect(page.getByText('Đã lưu vào sổ.')).toBeVisible()
  await expectStrokes(page, { clicks: 6, keys: 1 })
  const batch = new URL(page.url()).pathname
  expect(await missing()).toBe(before.missing - 5)
  expect(await dashboard()).toBe(before.counted + 5)

  await page.goto(batch)
  await beginStrokes(page)
  await page.getByRole('button', { name: 'Hoàn tác cả đợt' }).click()
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await expect(page.getByText('Đã hoàn tác cả đợt')).toBeVisible()
  await expectStrokes(page, { clicks: 2, keys: 0 })
  expect(await missing()).toBe(before.missing)
  expect(await dashboard()).toBe(before.counted)
})

/** The id of the record that a list names so. */
async function recordOf(page: Page, list: string, name: RegExp): Promise<string> {
  await page.goto(list)
  const href = await page
    .getByRole('table')
    .getByRole('link', { name })
    .first()
    .getAttribute('href')
  return /\d+$/.exec(href ?? '')?.[0] ?? ''
}

/** The 64 that the newspaper printed of the conference, unsplit. */
async function tallyOf(page: Page): Promise<string> {
  await page.goto('/tallies')
  const printed = page.getByRole('row').filter({ hasText: 'Tập thể và cá nhân (chưa tách)' })
  return (await printed.getByRole('link').first().getAttribute('href')) ?? ''
}

async function missingOf(page: Page, tally: string): Promise<number> {
  await page.goto(tally)
  const said = await page.getByText(/^thiếu \d+ tên$/).textContent()
  return Number(/\d+/.exec(said ?? '')?.[0])
}

/** What the sentence of a dashboard counts, all kinds together. */
async function sumOf(page: Page, address: string): Promise<number> {
  await page.goto(address)
  const counts = await page.locator('main a[data-count]').allTextContents()
  return counts.reduce((sum, text) => sum + Number(/\d+/.exec(text)?.[0] ?? 0), 0)
}
