import type { Page, Request } from '@playwright/test'
import { expect, fillPraise, newPerson, test } from './fixtures'

/** What an officer's browser sends when an award is saved. */
async function savePraise(page: Page, person: string): Promise<Request> {
  const unit = { typed: 'phu thanh', unit: /Phường Phú Thạnh/, query: 'level=ward&year=2019' }
  await fillPraise(page, person, unit)
  const [sent] = await Promise.all([
    page.waitForRequest((r) => r.method() === 'POST' && 'next-action' in r.headers()),
    page.getByRole('button', { name: 'Lưu', exact: true }).click(),
  ])
  return sent
}

test('a leader reads everything and finds no way to write, by a direct call of the action either', async ({
  page,
  browser,
  signIn,
}) => {
  // What an officer's browser sends when an award is saved …
  await signIn('officer')
  const sent = await savePraise(page, newPerson('Mẫu'))
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()

  // … is sent again by a leader, as another new award.
  const leader = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const theirs = await leader.newPage()
  await signIn('leader', theirs)
  const forged = newPerson('Giả')
  const body = (sent.postData() ?? '')
    .replace(/"createKey":"[^"]+"/, '"createKey":"forged-by-a-leader-0001"')
    .replace(/"recipientName":"[^"]+"/, `"recipientName":"${forged}"`)
  expect(body).toContain(forged)
  const headers = {
    'next-action': sent.headers()['next-action'] as string,
    'content-type': sent.headers()['content-type'] as string,
    accept: 'text/x-component',
    origin: new URL(page.url()).origin,
  }
  const answer = await leader.request.post('/awards/new', { headers, data: body })
  expect(await answer.text()).not.toContain('"ok":true')
  await theirs.goto(`/awards?q=${encodeURIComponent(forged)}`)
  await expect(theirs.getByText('Không có khen thưởng nào khớp')).toBeVisible()

  await theirs.goto('/awards?level=city')
  await expect(theirs.locator('tbody tr').first()).toBeVisible()
  await expect(theirs.getByRole('link', { name: 'Ghi khen thưởng' })).toHaveCount(0)
  for (const path of [
    '/awards/new',
    '/units/new',
    '/decisions/new',
    '/admin/users',
    '/admin/office',
  ]) {
    const page404 = await theirs.goto(path)
    expect(page404?.status(), path).toBe(404)
  }
  await leader.close()
})

test('the same action without a session, or from another site, is refused', async ({
  page,
  playwright,
  signIn,
}) => {
  await signIn('officer')
  const sent = await savePraise(page, newPerson('Lạ'))
  const origin = new URL(page.url()).origin
  const stranger = await playwright.request.newContext({ baseURL: origin })
  const headers = {
    'next-action': sent.headers()['next-action'] as string,
    'content-type': sent.headers()['content-type'] as string,
    accept: 'text/x-component',
  }
  const data = sent.postData() ?? ''
  const outside = await stranger.post('/awards/new', { headers: { ...headers, origin }, data })
  expect(await outside.text()).not.toContain('"ok":true')
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const elsewhere = await stranger.post('/awards/new', {
    headers: { ...headers, origin: 'https://example.com', cookie },
    data,
  })
  expect(elsewhere.status()).toBeGreaterThanOrEqual(400)
  await stranger.dispose()
})

test('a contributor sees the own unit and what lies under it: lists, search, addresses and exports', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await page.goto('/awards?level=city')
  const foreign = await page
    .locator('tbody tr')
    .filter({ hasNotText: 'Phương Nam' })
    .first()
    .locator('a')
    .first()
    .getAttribute('href')
  await page.context().clearCookies()

  await signIn('contributor')
  await page.goto('/awards?sort=unit')
  const rows = page.locator('tbody tr')
  await expect(rows.first()).toBeVisible()
  for (const row of await rows.allInnerTexts()) expect(row).toMatch(/Trường THPT Phương Nam/)
  expect((await page.goto(foreign ?? ''))?.status()).toBe(404)
  const answer = await page.request.get('/pick/units?q=son+ky')
  expect(await answer.json()).toEqual([])
  const csv = await (await page.request.get('/awards/export?format=csv')).text()
  expect(csv).not.toContain('Phường Sơn Kỳ')
  expect((await page.goto('/tallies'))?.status()).toBe(404)
})

test('no page and no route answers without a session', async ({ request }) => {
  const pages = ['/', '/awards', '/awards/1', '/individuals', '/units', '/decisions', '/events']
  for (const path of [
    ...pages,
    '/tallies',
    '/history',
    '/admin/office',
    '/admin/users',
    '/search?q=a',
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBeGreaterThanOrEqual(300)
    expect(answer.headers().location, path).toContain('/sign-in')
  }
  for (const path of [
    '/pick/units?q=a',
    '/search/suggest?q=a',
    '/awards/similar?q=a',
    '/attachments/1',
  ])
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).not.toBe(200)
})
