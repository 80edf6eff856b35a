import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { APIResponse, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { choose, expect, formReady, newPerson, test } from './fixtures'

/** Twelve and ten digits that nobody else in the book has. */
const planted = () => {
  const digits = String(Date.now()).slice(-7)
  return { identity: `07918${digits}`, phone: `090${digits}` }
}

async function enter(page: Page, fields: Record<string, string>): Promise<number> {
  await page.goto('/individuals/new')
  await formReady(page)
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
  await choose(page, page.getByLabel(/^Đơn vị/), 'son ky', /Phường Sơn Kỳ/)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.waitForURL(/\/individuals\/\d+/)
  return Number(/\/individuals\/(\d+)/.exec(page.url())?.[1])
}

/** Every page and route there is that answers with people, found in the folders: a new one is walked too. */
function outputs(id: number, name: string): string[] {
  const q = encodeURIComponent(name)
  const routes = (readdirSync('app', { recursive: true }) as string[])
    .filter((path) => /export\/route\.ts$/.test(path) && !path.includes('['))
    .map((path) => `/${path.replace(/\/route\.ts$/, '')}`)
    .filter((path) => path !== '/tables/export')
  const files = routes.flatMap((path) =>
    ['xlsx', 'csv'].flatMap((format) => [
      `${path}?format=${format}&q=${q}`,
      `${path}?format=${format}&q=${q}&columns=name,identityNumber,phone,birthYear`,
    ]),
  )
  return [
    ...files,
    `/awards/export?format=docx&q=${q}`,
    '/history/export?format=csv&noun=individual',
    ...['awards', 'individuals', 'models', 'search'].map((path) => `/${path}?q=${q}`),
    `/individuals?q=${q}&columns=name,identityNumber,phone`,
    `/individuals/${id}`,
    `/individuals/${id}/history`,
    '/history',
    '/history?noun=individual',
    `/search/suggest?q=${q}`,
    `/pick/individuals?q=${q}`,
    `/individuals/similar?q=${q}`,
    `/awards/similar?kind=individual&q=${q}&individual=${id}`,
  ]
}

/** What an answer says, an archive unpacked. */
async function textOf(answer: APIResponse): Promise<string> {
  const bytes = new Uint8Array(await answer.body())
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes)
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
}

test('a planted identity number and telephone come out for nobody who may not see them', async ({
  page,
  signIn,
  browser,
}) => {
  test.setTimeout(180_000)
  const { identity, phone } = planted()
  const name = newPerson('Kín')
  await signIn('officer')
  const id = await enter(page, {
    'Họ và tên': name,
    'Năm sinh': '1961',
    'Số định danh': identity,
    'Điện thoại': phone,
  })
  const leaks: string[] = []
  const walk = async (who: Page, role: string, secrets: string[]) => {
    for (const path of outputs(id, name)) {
      const text = await textOf(await who.request.get(path))
      for (const secret of secrets)
        if (text.includes(secret)) leaks.push(`${role} ${path}: ${secret}`)
    }
  }
  for (const role of ['leader', 'contributor'] as const) {
    const other = await (await browser.newContext()).newPage()
    await signIn(role, other)
    // The unit of the base is another one: it does not even learn the name.
    await walk(other, role, [identity, phone])
    if (role === 'contributor') {
      const seen = await textOf(
        await other.request.get(`/individuals?q=${encodeURIComponent(name)}`),
      )
      expect(seen).not.toContain(`/individuals/${id}`)
    }
    const asked = await other.request.get('/individuals/export?format=csv&numbers=yes')
    expect(await textOf(asked)).not.toContain(identity)
    await other.context().close()
  }
  expect(leaks).toEqual([])
  // The office sees them on the page, in files only when it asks, and that stands in the register.
  const plain = await textOf(await page.request.get('/individuals/export?format=csv'))
  expect(plain).toContain(name)
  expect(plain).not.toContain(identity)
  const whole = `/individuals/export?format=xlsx&numbers=yes&q=${encodeURIComponent(name)}`
  const text = await textOf(await page.request.get(whole))
  for (const secret of [identity, phone]) expect(text).toContain(secret)
})

test('what is taken out stands in the register, for administrators alone', async ({
  page,
  signIn,
  browser,
}) => {
  const officer = await (await browser.newContext()).newPage()
  await signIn('officer', officer)
  await officer.request.get('/awards/export?format=csv&kind=individual&level=city')
  await officer.request.get('/individuals/export?format=xlsx&numbers=yes')
  expect((await officer.request.get('/admin/exports')).status()).toBe(404)
  expect((await officer.request.get('/admin/exports/export?format=csv')).status()).toBe(404)
  await signIn('admin')
  await page.goto('/admin/exports?kind=individuals&personal=yes')
  await expect(
    page.getByRole('row').filter({ hasText: 'Danh sách cá nhân' }).first(),
  ).toContainText('có')
  await page.goto('/admin/exports?kind=awards')
  await expect(
    page.getByRole('row').filter({ hasText: 'Danh sách khen thưởng' }).first(),
  ).toBeVisible()
})

test('a person gets all that is held on them, and is then anonymised for good', async ({
  page,
  signIn,
}) => {
  await signIn('admin')
  const { identity, phone } = planted()
  const name = newPerson('Quên')
  const fields = { 'Họ và tên': name, 'Số định danh': identity, 'Điện thoại': phone }
  const id = await enter(page, fields)
  await page.getByRole('main').getByRole('link', { name: 'Dữ liệu cá nhân', exact: true }).click()
  await formReady(page)
  await page.getByRole('button', { name: 'Xuất dữ liệu' }).click()
  await expect(page.getByText('Đã ghi vào sổ theo dõi và tạo tệp')).toBeHidden()
  await page.getByLabel('Lý do xuất').fill('Theo đơn của chính người đó')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất dữ liệu' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^du-lieu_.*\.zip$/)
  const parts = unzipSync(new Uint8Array(await readFile(await file.path())))
  expect(Object.keys(parts).sort()).toEqual(['du-lieu.json', 'du-lieu.xlsx'])
  const held = JSON.parse(strFromU8(parts['du-lieu.json'] as Uint8Array))
  expect(held.person).toMatchObject({ fullName: name, identityNumber: identity, phone })
  expect((await page.request.get(`/individuals/${id}/held?export=1`)).status()).toBe(404)

  await page.goto(`/individuals/${id}/anonymise`)
  await formReady(page)
  await page.getByLabel('Số văn bản').fill('12/ĐN')
  await page.getByLabel('Ngày văn bản').fill('02/11/2021')
  await page.getByLabel('Lý do (không nêu tên)').fill('Theo đơn của người đó')
  await page.getByLabel('Gõ ẨN DANH để xác nhận').fill('đồng ý')
  await page.getByRole('button', { name: 'Ẩn danh vĩnh viễn' }).click()
  await expect(page.getByText('Gõ đúng hai chữ ẨN DANH để xác nhận.').first()).toBeVisible()
  await page.getByLabel('Gõ ẨN DANH để xác nhận').fill('ẩn danh')
  await page.getByRole('button', { name: 'Ẩn danh vĩnh viễn' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `(đã ẩn danh số ${id})` })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sửa', exact: true })).toBeHidden()
  for (const path of [`/individuals/${id}`, '/history', `/search?q=${encodeURIComponent(name)}`]) {
    const text = await (await page.request.get(path)).text()
    if (!path.startsWith('/search')) expect(text).not.toContain(name)
    expect(text).not.toContain(identity)
  }
  await page.goto(`/individuals?q=${encodeURIComponent(name)}`)
  await expect(page.getByText('0 người', { exact: true })).toBeVisible()
})

test('how long things are kept is said by administrators, and read by everybody', async ({
  page,
  signIn,
}) => {
  await signIn('admin')
  await page.goto('/admin/retention')
  await formReady(page)
  await page.getByLabel('Bản nháp (ngày)').fill('400')
  await page.getByRole('button', { name: /^Lưu/ }).click()
  await expect(page.getByLabel('Bản nháp (ngày)')).toHaveValue('400')
  await page.getByLabel('Bản nháp (ngày)').fill('61')
  await page.getByRole('button', { name: /^Lưu/ }).click()
  await expect(page.getByText('Đã lưu thời hạn lưu giữ.')).toBeVisible()
  await page.goto('/account')
  await page.getByRole('main').getByRole('link', { name: 'Dữ liệu cá nhân trong sổ' }).click()
  await expect(page.getByText('61 ngày')).toBeVisible()
  await expect(page.getByText('chưa đối chiếu văn bản gốc')).toBeVisible()
})
