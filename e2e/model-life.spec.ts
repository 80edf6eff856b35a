import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { choose, expect, formReady, newPerson, test } from './fixtures'

/** A model of nobody else in this run. */
const newModel = () => `Tủ sách khu phố ${newPerson('Hương')}`
/** The wards as they were until 30/06/2025; a new one may bear the same name. */
const oldWard = (name: string) => new RegExp(`${name}.*– 30/06/2025`)
const saved = (page: Page) => expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
const pathOf = (page: Page) => new URL(page.url()).pathname

/** Enters a model of an old ward in a year and leaves the page at it; answers its address. */
async function enterModel(page: Page, title: string, year: string): Promise<string> {
  await page.goto(`/models/new?year=${year}`)
  await formReady(page)
  await choose(page, page.getByLabel(/^Đơn vị/), 'phuong tay thanh', oldWard('Phường Tây Thạnh'))
  await page.getByRole('textbox', { name: 'Tên công trình, mô hình' }).fill(title)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  return pathOf(page)
}

test('a model moves with its evidence, goes on next year, is copied, and is counted', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const title = newModel()
  const model = await enterModel(page, title, '2013')

  await page.getByRole('link', { name: 'Chuyển bước' }).click()
  await formReady(page)
  await page.getByRole('textbox', { name: 'Ngày' }).fill('10/04/2013')
  await page.getByRole('textbox', { name: 'Căn cứ, ghi chú' }).fill('Biên bản khảo sát')
  await page.getByRole('button', { name: 'Chuyển bước' }).click()
  await saved(page)

  await page.getByRole('link', { name: 'Thêm ảnh, tệp cho bước Triển khai' }).click()
  const colour = { r: 166, g: 27, b: 41 }
  const buffer = await sharp({ create: { width: 24, height: 18, channels: 3, background: colour } })
    .png()
    .toBuffer()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'khao-sat.png', mimeType: 'image/png', buffer })
  await expect(page.getByRole('status').getByText('khao-sat.png')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /khao-sat/ })).toBeVisible()
  await page.goto(model)
  const steps = page.getByRole('table', { name: 'Các bước' })
  const step = steps.getByRole('row').filter({ hasText: '10/04/2013' })
  await expect(step).toContainText('Biên bản khảo sát')
  const photo = step.getByRole('img', { name: /khao-sat/ })
  await expect(photo).toHaveJSProperty('naturalWidth', 24)

  await page.getByRole('button', { name: 'Đưa sang năm 2014' }).click()
  await saved(page)
  expect(pathOf(page)).not.toBe(model)
  await expect(page.getByRole('link', { name: 'năm 2013, bước Triển khai' })).toBeVisible()
  await page.goto(model)
  await expect(page.getByRole('link', { name: 'năm 2014, bước Đăng ký' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Đưa sang năm/ })).toHaveCount(0)

  await page.getByRole('link', { name: 'Lan tỏa', exact: true }).click()
  await page.getByRole('link', { name: 'Ghi bản nhân rộng' }).click()
  await formReady(page)
  await expect(page.getByLabel('Nhân rộng từ mô hình')).toHaveValue(title)
  await choose(page, page.getByLabel(/^Đơn vị/), 'phuong son ky', oldWard('Phường Sơn Kỳ'))
  await page.getByRole('textbox', { name: 'Năm' }).fill('2014')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await page.goto(`${model}/spread`)
  await expect(page.getByText(/đã có 1\sbản nhân rộng tại 1\sđơn vị, năm 2014/)).toBeVisible()
  const copies = page.getByRole('table', { name: 'Các bản nhân rộng' })
  await expect(copies.getByRole('link', { name: 'Phường Sơn Kỳ' })).toBeVisible()

  await page.goto('/models/funnel?year=2013')
  const funnel = page.getByRole('region', { name: 'Từ đăng ký đến nhân rộng' }).last()
  const row = funnel.getByRole('row').filter({ hasText: 'Triển khai' })
  const figure = row.getByRole('link').last()
  const n = await figure.innerText()
  await figure.click()
  await expect(page.getByText(`${n} công trình, mô hình của`)).toBeVisible()
  await expect(page.getByRole('link', { name: title })).toBeVisible()
})

test('on a registration, models are ticked and go on together', async ({ page, signIn }) => {
  await signIn('officer')
  const titles = [newModel(), newModel()]
  for (const title of titles) await enterModel(page, title, '2011')
  await page.getByRole('link', { name: 'Dân vận khéo, 2011' }).click()
  const panel = page.locator('#carry-on')
  await expect(panel.locator('form[data-ready]')).toBeVisible()
  for (const title of titles) await panel.getByRole('checkbox', { name: title }).check()
  await panel.getByRole('button', { name: 'Đưa 2 công trình, mô hình sang năm 2012' }).click()
  await saved(page)
  await expect(page.getByRole('heading', { name: /năm 2012/ })).toBeVisible()
  for (const title of titles)
    await expect(page.getByRole('row').filter({ hasText: title })).toContainText('Đăng ký')
})
