import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { ensureChromium } from './browser.mjs'
import { root } from './root.mjs'

/**
 * Takes the README's pictures from a running demo:
 *   SO_VANG_DEMO_PASSWORD=… npm start -- --demo     in one window
 *   SO_VANG_DEMO_PASSWORD=… npm run pictures        in another
 */
const address = process.env.SO_VANG_URL || `http://127.0.0.1:${process.env.PORT || 3000}`
const folder = join(root, 'docs', 'pictures')
const shots = [
  { name: 'dashboard', path: '/?from=2016&to=2021', width: 1366, height: 768 },
  { name: 'list', path: '/awards?level=district&from=2016&to=2021', width: 1366, height: 768 },
  { name: 'form', path: '/awards/new', width: 1366, height: 768 },
  { name: 'phone', path: '/?from=2016&to=2021', width: 390, height: 844 },
]

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox'],
})
for (const { name, path, width, height } of shots) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN' })
  const page = await context.newPage()
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('Tên đăng nhập').fill('officer')
  await page.getByLabel('Mật khẩu').fill(process.env.SO_VANG_DEMO_PASSWORD ?? '')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.goto(address + path, { waitUntil: 'networkidle' })
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await context.close()
  console.log(`docs/pictures/${name}.png`)
}
await browser.close()
