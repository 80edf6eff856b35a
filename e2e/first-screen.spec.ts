import type { Locator, Page } from '@playwright/test'
import { expect, type Role, test } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'

/** The screen of the office. */
test.use({ viewport: { width: 1366, height: 768 } })

async function expectInView(page: Page, place: Locator) {
  const box = await place.boundingBox()
  expect(box, await place.innerText()).not.toBeNull()
  expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= 768).toBe(true)
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
}

test('the four published figures stand in the first view, each beside the names that it has', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  await page.goto('/')
  const key = page.getByRole('region', { name: 'Số đã công bố và số có tên' })
  for (const said of ['11 tập thể', '16 cá nhân', '132 tập thể', '221 cá nhân'])
    await expectInView(page, key.getByRole('link', { name: said, exact: true }))
  for (const missing of ['thiếu 11 tên', 'thiếu 16 tên', 'thiếu 132 tên', 'thiếu 221 tên'])
    await expectInView(page, key.getByText(missing))
  await expect(key.getByText('0 có tên')).toHaveCount(4)
  // The sentence stays first; levels and years are whole above the fold.
  const sentence = page.getByText(/^Giai đoạn 2016–2021, quận Tân Phú có/)
  await expectInView(page, sentence)
  expect((await sentence.boundingBox())?.y).toBeLessThan((await key.boundingBox())?.y ?? 0)
  for (const block of ['Theo cấp khen thưởng', 'Theo năm'])
    await expectInView(
      page,
      page.locator('section').filter({ has: page.getByRole('heading', { name: block }) }),
    )
  for (const head of ['Đối chiếu số đã công bố', 'Dân vận khéo', 'Đơn vị nhiều khen thưởng'])
    await expectInView(page, page.getByRole('heading', { name: head, exact: true }))

  for (const said of ['11 tập thể', '16 cá nhân', '132 tập thể', '221 cá nhân']) {
    await beginStrokes(page)
    await key.getByRole('link', { name: said, exact: true }).click()
    await expect(page).toHaveURL(/\/tallies\/\d+/)
    await expectStrokes(page, { clicks: 1, keys: 0 })
    await page.goBack()
  }
  await key.getByRole('link', { name: '221', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Chuyển trang' })).toContainText('221')
})

test('lines of zeros are folded behind their number, and open', async ({ page, signIn }) => {
  await signIn('leader')
  await page.goto('/?from=2016&to=2017')
  const fold = page.locator('summary').filter({ hasText: /dòng bằng 0/ })
  const n = Number((await fold.innerText()).match(/\d+/)?.[0])
  const hidden = page.locator('details').filter({ has: fold }).getByRole('row')
  await expect(hidden).toHaveCount(0)
  await fold.click()
  // With the line of heads.
  await expect(hidden).toHaveCount(n + 1)
  for (const row of (await hidden.allInnerTexts()).slice(1)) expect(row).not.toMatch(/[1-9]/)
})

const waits: Record<Role, { rail: RegExp[]; said: RegExp[] }> = {
  admin: {
    rail: [/^Khen thưởng\s*\d+$/, /^Dân vận khéo\s*\d+$/],
    said: [/\d+ đề nghị chờ quyết định/, /\d+ đăng ký chờ tiếp nhận/],
  },
  officer: {
    rail: [/^Khen thưởng\s*\d+$/, /^Dân vận khéo\s*\d+$/],
    said: [
      /\d+ đề nghị chờ quyết định/,
      /\d+ đăng ký chờ tiếp nhận/,
      /chưa gửi đăng ký Dân vận khéo/,
    ],
  },
  contributor: {
    rail: [/^Khen thưởng\s*\d+$/, /^Dân vận khéo\s*\d+$/],
    said: [/đề nghị bị trả lại/, /đăng ký bị trả lại/, /phải gửi, hạn/, /đang ở văn phòng/],
  },
  leader: { rail: [/^Khen thưởng$/, /^Dân vận khéo$/], said: [] },
}

for (const role of ['admin', 'officer', 'contributor', 'leader'] as const)
  test(`what waits is counted in the rail and named on the overview: ${role}`, async ({
    page,
    signIn,
  }) => {
    await signIn(role)
    await page.goto('/')
    const rail = page.getByRole('navigation', { name: 'Mục lục' })
    for (const name of waits[role].rail)
      await expect(rail.getByRole('link', { name })).toHaveCount(1)
    const bar = page.getByRole('region', { name: 'Việc chờ' })
    if (waits[role].said.length === 0) return expect(bar).toHaveCount(0)
    for (const name of waits[role].said) {
      const link = bar.getByRole('link', { name }).first()
      await expectInView(page, link)
      // Behind each number stands at least one row of what it names, one click away.
      const said = await link.innerText()
      await beginStrokes(page)
      await link.click()
      await expect(page).not.toHaveURL(/\/$/)
      await expect(page.locator('tbody tr').first(), said).toBeVisible()
      await expectStrokes(page, { clicks: 1, keys: 0 })
      await page.goto('/')
    }
  })
