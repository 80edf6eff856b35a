import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'

const registers = [
  '/awards',
  '/individuals',
  '/units?depth=all',
  '/decisions',
  '/events',
  '/campaigns',
  '/campaigns/years',
  '/registrations',
  '/models',
  '/tallies',
]

const menu = (page: Page, name: string) => page.locator('main summary', { hasText: name })
const heads = async (page: Page) =>
  (await page.locator('main table').last().locator('thead th').allInnerTexts()).map((head) =>
    head.trim(),
  )

/** Rows of a CSV file of ours: no line breaks in cells are needed here. */
async function csv(page: Page, from?: string): Promise<string[][]> {
  const link = page.locator('main a[href*="format=csv"]')
  const href = from ?? (await link.getAttribute('href')) ?? ''
  const answer = await page.request.get(href)
  expect(answer.status(), href).toBe(200)
  expect(answer.headers()['content-disposition']).toMatch(/filename="[\w.-]+\.csv"/)
  const text = (await answer.body()).toString('utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  return text.slice(1).trim().split('\r\n').map(cells)
}

const cells = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .slice(0, -1)
    .map(([, cell = '']) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'))

test('the office keeps a list under a name and shares it: a leader opens it, and its file is what is seen', async ({
  page,
  signIn,
  browser,
}) => {
  const name = `Họp giao ban ${Date.now()}`
  await signIn('officer')
  await page.goto('/awards')
  await beginStrokes(page)
  await menu(page, 'Thêm điều kiện').click()
  await page.getByRole('checkbox', { name: 'Thành phố', exact: true }).check()
  await page.getByRole('checkbox', { name: 'Quận', exact: true }).check()
  await page.getByRole('button', { name: 'Lọc', exact: true }).click()
  await expect(page.getByText('Thành phố, Quận', { exact: true })).toBeVisible()
  await expectStrokes(page, { clicks: 4, keys: 0 })

  await beginStrokes(page)
  await menu(page, 'Cột').click()
  await page.getByRole('checkbox', { name: 'Sự kiện' }).check()
  await page.getByRole('checkbox', { name: 'Ngày ký' }).uncheck()
  await page.getByRole('button', { name: 'Hiện', exact: true }).click()
  await expect(page.locator('thead').getByText('Sự kiện')).toBeVisible()
  expect(await heads(page)).not.toContain('Ngày ký')
  await expectStrokes(page, { clicks: 4, keys: 0 })

  await beginStrokes(page)
  await menu(page, 'Đã lưu').click()
  await page.getByLabel('Lưu danh sách này với tên').fill(name)
  await page.getByRole('checkbox', { name: 'Lãnh đạo' }).check()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(menu(page, name)).toBeVisible()
  await expectStrokes(page, { clicks: 3, keys: 1 })
  const shown = await page.locator('main h1 + p').innerText()

  const leader = await (await browser.newContext()).newPage()
  await signIn('leader', leader)
  await leader.goto('/awards')
  await beginStrokes(leader)
  await menu(leader, 'Đã lưu').click()
  await leader.getByRole('link', { name }).click()
  await expect(menu(leader, name)).toBeVisible()
  await expectStrokes(leader, { clicks: 2, keys: 0 })
  expect(await leader.locator('main h1 + p').innerText()).toBe(shown)
  const columns = await heads(leader)
  expect(columns).toContain('Sự kiện')
  const [top = [], ...rows] = await csv(leader)
  expect(top.slice(1)).toEqual(columns)
  const onScreen = await leader.locator('tbody th a').allInnerTexts()
  expect(rows.slice(0, onScreen.length).map((row) => row[1])).toEqual(
    onScreen.map((text) => text.replace(/\s*(Mẫu|Đã thu hồi)\s*$/, '').trim()),
  )
  // Nobody else's: a unit does not find it.
  const unit = await (await browser.newContext()).newPage()
  await signIn('contributor', unit)
  await unit.goto('/awards')
  await expect(unit.getByRole('link', { name })).toHaveCount(0)
})

test('every list leaves as a file with the columns that are on screen, without what is personal', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  for (const path of registers) {
    await page.goto(path)
    const columns = (await heads(page)).filter((head) => head !== 'Năm sinh')
    const href = await page.locator('main a[href*="format=csv"]').getAttribute('href')
    const [top = [], ...rows] =
      path === '/awards'
        ? await csv(page, `${href}&columns=note,unit,form,level,decision,decided,year`)
        : await csv(page)
    expect(top.slice(1), path).toEqual(columns)
    const shown = await page.locator('main table').last().locator('tbody tr').count()
    expect(rows.length, path).toBeGreaterThanOrEqual(shown)
    const sheet = await page.request.get((href ?? '').replace('format=csv', 'format=xlsx'))
    expect((await sheet.body()).subarray(0, 2).toString()).toBe('PK')
  }
  const history = await csv(page, '/history/export?format=csv&noun=decision')
  expect(history.length).toBeGreaterThan(1)
})

test('a unit takes away its own people alone, and no published numbers or history', async ({
  page,
  signIn,
}) => {
  await signIn('contributor')
  await page.goto('/individuals')
  const own = await page.locator('main h1 + p').innerText()
  const [, ...rows] = await csv(page, '/individuals/export?format=csv')
  expect(`${rows.length} người`).toBe(own)
  for (const path of ['/tallies/export', '/history/export'])
    expect((await page.request.get(`${path}?format=csv`)).status()).toBe(404)
})

test('awards without a decision are found, and a unit by part of its name', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await page.goto('/awards')
  await beginStrokes(page)
  await menu(page, 'Thêm điều kiện').click()
  await page.locator('main select[name=decision]').selectOption({ label: 'chưa có quyết định' })
  await page.getByRole('button', { name: 'Lọc', exact: true }).click()
  await expect(page.locator('main span', { hasText: /^chưa có quyết định$/ })).toBeVisible()
  await expect(page).toHaveURL(/decision=none/)
  await expectStrokes(page, { clicks: 4, keys: 0 })
  await page.goto('/awards')
  await beginStrokes(page)
  await page.getByPlaceholder('Tìm trong danh sách').fill('tay thanh')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=tay\+thanh/)
  await expectStrokes(page, { clicks: 0, keys: 2 })
  const ofUnit = page.locator('tbody tr').filter({ hasText: 'Phường Tây Thạnh' })
  await expect(ofUnit.first()).toBeVisible()
})

for (const [width, height] of [
  [1366, 768],
  [1024, 768],
  [768, 1024],
  [683, 384],
] as const)
  test(`at ${width} × ${height} no column is lost, no word cut, nothing pushed off the page`, async ({
    page,
    signIn,
  }) => {
    await signIn('leader')
    await page.setViewportSize({ width, height })
    await page.goto('/awards?level=city&sort=-decided')
    const [, first = []] = await csv(
      page,
      '/awards/export?format=csv&level=city&sort=-decided&columns=note,unit,form,level,decision,decided,year',
    )
    const row = page.locator('tbody tr').first()
    const seen = (await row.innerText()).replace(/\s+/g, ' ')
    for (const cell of first.slice(1).filter(Boolean)) expect(seen).toContain(cell)
    for (const path of registers) {
      await page.goto(path)
      const wide = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth - window.innerWidth,
        cells: [...document.querySelectorAll('main td, main th')].filter(
          (cell) => cell.clientWidth > 0 && cell.scrollWidth > cell.clientWidth + 1,
        ).length,
      }))
      expect(wide, path).toEqual({ page: expect.any(Number), cells: 0 })
      expect(wide.page, path).toBeLessThanOrEqual(0)
    }
  })

/** Pages of a PDF file as the browser writes it. */
async function pagesOnPaper(page: Page, path: string): Promise<number> {
  await page.goto(path)
  const file = await page.pdf({ preferCSSPageSize: true })
  return [...file.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length
}

test('on paper a page of a list and the dashboard take two sheets at most', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  for (const path of ['/awards', '/individuals', '/decisions', '/?from=2016&to=2021'])
    expect(await pagesOnPaper(page, path), path).toBeLessThanOrEqual(2)
  await page.emulateMedia({ media: 'print' })
  await page.goto('/awards?level=city')
  for (const name of ['Cột', 'Xuất', 'Đã lưu']) await expect(menu(page, name)).toBeHidden()
  await expect(page.getByText('Thành phố', { exact: true }).first()).toBeVisible()
})
