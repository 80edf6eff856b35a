import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre'
import { expect, test } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'

const list = '/awards?level=city&from=2016&to=2021'

/** Names on the screen, page by page, in the list's order. */
async function namesOnScreen(page: Page, path: string): Promise<string[]> {
  const names: string[] = []
  await page.goto(path)
  for (;;) {
    const links = page.locator('tbody th a')
    for (const text of await links.allInnerTexts())
      names.push(text.replace(/\s*Mẫu\s*$/, '').trim())
    const next = page.getByRole('link', { name: 'Trang sau' })
    if ((await next.count()) === 0) return names
    await next.click()
    await page.waitForURL(/page=/)
  }
}

async function download(page: Page, format: RegExp): Promise<{ name: string; bytes: Uint8Array }> {
  if (!(await page.getByRole('link', { name: format }).isVisible()))
    await page.getByText('Xuất', { exact: true }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: format }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('xlsx, csv and docx hold exactly the rows of the filtered list, in its order', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  const names = await namesOnScreen(page, list)
  expect(names.length).toBeGreaterThan(20)
  await page.goto(list)

  await beginStrokes(page)
  const sheet = await download(page, /Excel/)
  await expectStrokes(page, { clicks: 2, keys: 0 })
  expect(sheet.name).toMatch(/^[\w.-]+\.xlsx$/)
  const workbook = await readXlsx(sheet.bytes)
  const rows = workbook.sheets[0]?.rows ?? []
  const cells = rows.map((row) => row.map((cell) => String(cell ?? '').trim()))
  const column = cells.find((row) => row.some((cell) => /Họ và tên/.test(cell)))
  const at = column?.findIndex((cell) => /Họ và tên/.test(cell)) ?? -1
  const inSheet = cells.map((row) => row[at] ?? '').filter((name) => names.includes(name))
  expect(inSheet).toEqual(names)
  // Years are numbers, not text.
  expect(
    rows.flat().filter((cell) => typeof cell === 'number' && cell >= 2016).length,
  ).toBeGreaterThan(0)

  const csv = await download(page, /CSV/)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv.bytes)
  expect(text.startsWith('\uFEFF')).toBe(true)
  const lines = text.slice(1).trim().split('\r\n').slice(1)
  expect(lines).toHaveLength(names.length)
  for (const [index, name] of names.entries()) expect(lines[index]).toContain(name)

  const paper = await download(page, /Word/)
  const xml = strFromU8(unzipSync(paper.bytes)['word/document.xml'] as Uint8Array)
  const words = xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00a0/g, ' ')
  for (const part of ['I. TẬP THỂ', 'II. CÁ NHÂN', 'ĐẢNG CỘNG SẢN VIỆT NAM'])
    expect(words).toContain(part)
  for (const name of names) expect(words).toContain(name)
  expect(words).toMatch(/Danh sách này có \d+ tập thể, \d+ cá nhân\.\/\./)

  const pdf = await download(page, /PDF/)
  expect(pdf.name).toMatch(/^[\w.-]+\.pdf$/)
  expect(strFromU8(pdf.bytes.subarray(0, 5))).toBe('%PDF-')
})

test('without a session no list leaves: not without a cookie, not with a false one', async ({
  playwright,
  baseURL,
}) => {
  for (const format of ['xlsx', 'csv', 'docx', 'pdf']) {
    const nobody = await playwright.request.newContext({ baseURL })
    const path = `/awards/export?format=${format}`
    expect((await nobody.get(path, { maxRedirects: 0 })).headers().location).toContain('/sign-in')
    const cookie = 'so-vang.session_token=false.token'
    const answer = await nobody.get(path, { headers: { cookie }, maxRedirects: 0 })
    expect(answer.status()).toBe(401)
    expect(await answer.text()).toBe('Phiên làm việc đã hết. Đăng nhập lại rồi xuất.')
    await nobody.dispose()
  }
})
