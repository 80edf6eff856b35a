import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'

/** Years in which no other test records anything. */
const quiet = 'from=2016&to=2017'

const numberIn = async (place: Locator): Promise<number> =>
  Number((await place.innerText()).replace(/\D/g, ''))

/** What the pager of a list says it holds in all. */
async function listTotal(page: Page): Promise<number> {
  await expect(page).toHaveURL(/\/awards\?/)
  const said = await page.getByRole('navigation', { name: 'Chuyển trang' }).innerText()
  return Number((said.match(/trong ([\d.]+)/)?.[1] ?? '').replace(/\D/g, ''))
}

test('a leader compares any two periods, and the chip takes it back', async ({ page, signIn }) => {
  await signIn('leader')
  await page.goto('/?from=2020&to=2021')
  await beginStrokes(page)
  await page.locator('summary[aria-label^="So với"]').click()
  const range = page.locator('details[open] form')
  await range.getByLabel('Từ năm').fill('2017')
  await range.getByLabel('Đến năm').fill('2019')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/so với giai đoạn 2017–2019/)).toBeVisible()
  await expectStrokes(page, { clicks: 1, keys: 3 })
  await expect(page.getByText('hai kỳ dài khác nhau: 2 năm và 3 năm')).toBeVisible()
  await page.getByRole('link', { name: 'Bỏ điều kiện So với 2017–2019' }).click()
  await expect(page.getByText(/so với giai đoạn trước/)).toBeVisible()
})

test('a menu that is opened before the scripts have come stays open', async ({ page, signIn }) => {
  await signIn('leader')
  let release = () => {}
  const scripts = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.js*', (route) => scripts.then(() => route.continue()))
  await page.goto('/?from=2020&to=2021', { waitUntil: 'commit' })
  await page.locator('summary[aria-label^="So với"]').click()
  release()
  // The script answers: it is there.
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(page.locator('input[data-search]')).toBeFocused({ timeout: 1000 })
  }).toPass()
  await expect(page.locator('details[open] form')).toBeVisible()
})

test('a yearly dashboard opens by its address, and beside years without records says so', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  await page.goto('/?year=2021&against=2001-2003')
  await expect(page.getByText(/^Năm 2021, quận Tân Phú có/)).toBeVisible()
  await expect(page.getByText('2001–2003 chưa có số liệu').first()).toBeVisible()
  await page.goto('/?year=2021&against=2003-2001')
  await expect(page.getByText(/Năm trong địa chỉ không đọc được/)).toBeVisible()
})

test('a number is opened by level, campaign, form and unit down to the names, as many as it says', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  await page.goto(`/drill?${quiet}`)
  for (let taken = 1; ; taken += 1) {
    const largest = page.getByRole('table').locator('tbody tr').first()
    const n = await numberIn(largest.getByRole('cell').last())
    expect(n).toBeGreaterThan(0)
    const way = largest.getByRole('rowheader').getByRole('link')
    const href = (await way.getAttribute('href')) ?? ''
    await way.click()
    await expect(page).toHaveURL(href)
    if (href.startsWith('/awards?')) {
      expect(await listTotal(page)).toBe(n)
      expect(taken).toBeGreaterThanOrEqual(4)
      return
    }
    await expect(page.getByText(`${n} lượt, 2016–2017`)).toBeVisible()
  }
})

test('a cell of the heat map opens exactly its awards', async ({ page, signIn }) => {
  await signIn('leader')
  for (const whole of ['', '&whole=1']) {
    await page.goto(`/heat?${quiet}${whole}`)
    await beginStrokes(page)
    const cell = page.getByRole('table').locator('tbody td').first().getByRole('link')
    const n = await numberIn(cell)
    await cell.click()
    expect(await listTotal(page)).toBe(n)
    await expectStrokes(page, { clicks: 1, keys: 0 })
  }
})

test('a pinned view is found again after signing in, by its owner alone', async ({
  page,
  browser,
  signIn,
}) => {
  const label = `Hai năm đầu ${Math.random().toString(36).slice(2, 8)}`
  const address = `/?${quiet}&against=${1940 + Math.floor(Math.random() * 30)}-1999`
  await signIn('leader')
  await page.goto(address)
  await beginStrokes(page)
  await page.locator('summary').filter({ hasText: 'Ghim' }).click()
  await page.getByLabel('Tên gọi').fill(label)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã ghim lên đầu trang Tổng quan.')).toBeVisible()
  await expectStrokes(page, { clicks: 1, keys: 2 })

  await page.context().clearCookies()
  await signIn('leader')
  await page.goto('/')
  await beginStrokes(page)
  const pins = page.getByRole('navigation', { name: 'Khung nhìn đã ghim' })
  await pins.getByRole('link', { name: label }).click()
  await expect(page).toHaveURL(address)
  await expectStrokes(page, { clicks: 1, keys: 0 })

  const other = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const theirs = await other.newPage()
  await signIn('officer', theirs)
  await theirs.goto('/')
  await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(theirs.getByText(label)).toHaveCount(0)
  await other.close()

  await pins.getByRole('button', { name: `Bỏ ghim ${label}` }).click()
  await expect(page.getByText(label)).toHaveCount(0)
})

test('a unit on the never-commended list has no award, and units see their own part', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  await page.goto('/lists/never?from=2016&to=2017')
  const first = page.getByRole('table').locator('tbody tr').first().getByRole('link').first()
  const id = (await first.getAttribute('href'))?.split('/').at(-1)
  await page.goto(`/awards?${quiet}&unitItself=${id}`)
  await expect(page.getByText('Không có khen thưởng nào khớp')).toBeVisible()

  await page.context().clearCookies()
  await signIn('contributor')
  await page.goto('/lists/never?from=2016&to=2017&of=people')
  const rows = page.getByRole('table').locator('tbody tr')
  for (const row of await rows.allInnerTexts()) expect(row).toMatch(/Trường THPT Phương Nam/)
})

test('a person’s history is the table of a báo cáo thành tích, titles and forms apart', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  await page.goto('/awards?kind=individual&honour=commendation')
  await page.getByRole('table').locator('tbody tr').first().getByRole('link').first().click()
  await page.locator('main a[href^="/individuals/"]').first().click()
  await expect(page).toHaveURL(/individuals\/\d+$/)
  await beginStrokes(page)
  await page.getByRole('link', { name: 'In bảng thành tích' }).click()
  await expect(page.getByRole('heading', { name: '1. Danh hiệu thi đua' })).toBeVisible()
  await expectStrokes(page, { clicks: 1, keys: 0 })
  await expect(page.getByRole('heading', { name: '2. Hình thức khen thưởng' })).toBeVisible()
  await expect(page.getByRole('table').nth(1)).toContainText(/Quyết định số|Chưa ghi quyết định/)
})
