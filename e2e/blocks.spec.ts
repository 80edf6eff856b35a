import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from './fixtures'

/** Years in which no other test records anything. */
const quiet = '/?from=2016&to=2017'

const block = (page: Page, title: string) =>
  page
    .locator('[data-block]')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })

/**
 * Takes what the menu of a block offers, until `done` is seen: before the page's script has taken
 * over, a click is lost.
 */
async function take(page: Page, title: string, name: RegExp, done: () => Promise<unknown>) {
  const menu = block(page, title).locator('details[data-menu]')
  await expect(async () => {
    if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click()
    const seen = done()
    seen.catch(() => {})
    await menu.getByRole('button', { name }).click({ timeout: 2000 })
    await seen
  }).toPass()
}

/** Each line of the card by level on screen, the folded ones too: kinds and their sum. */
async function levelFigures(page: Page): Promise<number[][]> {
  await block(page, 'Theo cấp khen thưởng')
    .locator('summary')
    .filter({ hasText: /dòng bằng 0/ })
    .click()
  const rows = block(page, 'Theo cấp khen thưởng').getByRole('table').locator('tbody tr')
  const lines: number[][] = []
  for (const row of await rows.all()) {
    const cells = await row.locator('td').allInnerTexts()
    lines.push(cells.slice(0, 4).map((text) => Number(text.replace(/\D/g, ''))))
  }
  return lines
}

test('a block is copied as a table: its name, its period, and the figures on screen', async ({
  page,
  context,
  signIn,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn('leader')
  await page.goto(quiet)
  const seen = await levelFigures(page)
  expect(seen.flat().some((n) => n > 0)).toBe(true)
  await take(page, 'Theo cấp khen thưởng', /Chép bảng|Đã chép/, () =>
    expect(page.getByText('Đã chép bảng')).toBeVisible({ timeout: 2000 }),
  )

  const text = await page.evaluate(() => navigator.clipboard.readText())
  const [title, about, heads, ...lines] = text.split(/\r?\n/)
  expect(title).toBe('Theo cấp khen thưởng')
  expect(about).toMatch(/^2016–2017/)
  expect(heads).toContain('Tập thể\tCá nhân\tHộ gia đình\tCộng')
  expect(lines.map((line) => line.split('\t').slice(2, 6).map(Number))).toEqual(seen)

  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType('text/html'))?.text() ?? ''
  })
  // Title, period and heads come before the lines.
  expect(html.match(/<tr>/g)).toHaveLength(3 + seen.length)
})

test('a block is downloaded as a sheet, its figures as numbers, the same as on screen', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  await page.goto(quiet)
  const seen = await levelFigures(page)
  let file: Download | undefined
  await take(page, 'Theo cấp khen thưởng', /Tải về/, async () => {
    file = await page.waitForEvent('download', { timeout: 5000 })
  })
  if (!file) throw new Error('nothing was downloaded')
  expect(file.suggestedFilename()).toMatch(/^theo-cap-khen-thuong_2016-2017.*\.xlsx$/)
  const { sheets } = await readXlsx(readFileSync(await file.path()))
  const rows = sheets[0]?.rows ?? []
  expect(rows[0]?.[0]).toBe('Theo cấp khen thưởng')
  expect(rows.slice(4).map((row) => row.slice(2, 6))).toEqual(seen)
})

test('a block is printed alone, and the page is whole again afterwards', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  await page.goto(quiet)
  await page.evaluate(() => {
    window.print = () => {}
  })
  await take(page, 'Theo năm', /^In$/, () =>
    expect(page.locator('html[data-printing]')).toHaveCount(1, { timeout: 2000 }),
  )
  await page.emulateMedia({ media: 'print' })
  const others = ['Tổng quan', 'Theo cấp khen thưởng', 'Theo hình thức']
  await expect(page.getByRole('heading', { name: 'Theo năm' })).toBeVisible()
  await expect(block(page, 'Theo năm').getByText('2016–2017')).toBeVisible()
  for (const name of others)
    await expect(page.getByRole('heading', { name, exact: true })).toBeHidden()
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  for (const name of others)
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
})

test('a year of the chart opens its own breakdown, of as many awards as its bar says', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  await page.goto(quiet)
  const year = block(page, 'Theo năm').getByRole('link', { name: 'Chia nhỏ 2017, Tuyên dương' })
  const bar = block(page, 'Theo năm').getByRole('link', { name: /^2017, mọi cấp, Tuyên dương/ })
  const said = (await bar.getAttribute('aria-label'))?.match(/[\d.]+$/)?.[0]
  await year.click()
  await expect(page).toHaveURL(/\/drill\?from=2017&to=2017/)
  await expect(page.getByText(`${said} lượt, 2017`)).toBeVisible()
})

test('without a session there is no sheet, and what is no block is refused', async ({
  page,
  signIn,
  request,
}) => {
  const table = { title: 'Bảng', about: '2017', columns: ['Cấp'], rows: [[1]] }
  expect((await request.post('/tables/export', { data: table })).status()).toBe(401)
  await signIn('leader')
  expect((await page.request.post('/tables/export', { data: table })).status()).toBe(200)
  for (const data of ['chữ', { ...table, columns: [] }, { ...table, rows: [[{ a: 1 }]] }])
    expect((await page.request.post('/tables/export', { data })).status()).toBe(400)
})

test('a list of awards is pinned with its filters', async ({ page, signIn }) => {
  const label = `Cấp quận ${Math.random().toString(36).slice(2, 8)}`
  const from = 1950 + Math.floor(Math.random() * 40)
  await signIn('leader')
  await page.goto(`/awards?level=district&from=${from}&page=2`)
  await page.locator('summary').filter({ hasText: 'Ghim' }).click()
  await page.getByLabel('Tên gọi').fill(label)
  await page.getByRole('button', { name: 'Ghim lên Tổng quan' }).click()
  await expect(page.getByText('Đã ghim lên đầu trang Tổng quan.')).toBeVisible()
  await page.goto('/')
  const pins = page.getByRole('navigation', { name: 'Khung nhìn đã ghim' })
  await pins.getByRole('link', { name: label }).click()
  await expect(page).toHaveURL(`/awards?level=district&from=${from}`)
  await page.goto('/')
  await pins.getByRole('button', { name: `Bỏ ghim ${label}` }).click()
  await expect(page.getByText(label)).toHaveCount(0)
})
