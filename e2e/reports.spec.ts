import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, fillPraise, formReady, newPerson, test } from './fixtures'

/** A paragraph of the report by its first words; a number stands beside its noun unbroken. */
const paragraph = (page: Page, words: RegExp) =>
  page.getByRole('paragraph').filter({ hasText: words })

const scope = 'template=review&from=2016&to=2021'

test('an officer writes the five-year review, rewords it, saves it, and is told what changed since', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  await page.goto('/reports')
  await page.getByRole('link', { name: 'Viết báo cáo' }).first().click()
  await page.getByRole('link', { name: 'Sơ kết giai đoạn' }).click()
  await expect(page.getByLabel('Tên báo cáo')).toHaveValue(/^Sơ kết thực hiện/)
  await page.goto(`/reports/new?${scope}&campaign=`)
  await formReady(page)
  const title = `Sơ kết thi đua ${newPerson()}`
  await page.getByLabel('Tên báo cáo').fill(title)

  const opening = paragraph(page, /^Giai đoạn\s2016–2021, .*Tổng cộng có/)
  const total = opening.getByRole('link', { name: /lượt tuyên dương/ })
  const counted = Number((await total.innerText()).replace(/\D/g, ''))
  await page.getByRole('button', { name: 'Sửa đoạn' }).nth(1).click()
  const field = page.getByLabel('Đoạn văn')
  const text = await field.inputValue()
  await field.fill(`${text.replace('Giai đoạn 2016–2021,', 'Năm năm qua,')} Có 98765 người dự.`)
  await expect(page.getByText('Số gõ tay, chưa giải thích được: 98765')).toBeVisible()
  await page.getByRole('button', { name: 'Xong' }).click()
  await expect(page.getByText(/\d+ con số chưa giải thích được/)).toBeVisible()
  await expect(page.getByText(/1 số gõ tay, không rõ đếm những gì: 98765/)).toBeVisible()

  // A cell of a table: marked while it says another number, linked again when it says the book's.
  await page.getByRole('button', { name: 'Sửa bảng' }).first().click()
  const cell = page.getByLabel('Dòng 1, Cá nhân')
  const was = await cell.inputValue()
  await cell.fill('98764')
  await expect(page.getByText('Số gõ tay, chưa giải thích được: 98764')).toBeVisible()
  await cell.fill(was)
  await expect(page.getByText('Số gõ tay, chưa giải thích được: 98764')).toHaveCount(0)
  await page.getByLabel('Dòng 1, Tập thể').fill('98763')
  await page.getByLabel('Dòng 1, Cấp').fill('Thành phố (cả đột xuất)')
  await page.getByRole('button', { name: 'Xong' }).click()
  await page.getByLabel('Số, ký hiệu').fill('12')
  await page.getByLabel('Nơi nhận').fill('Thường trực Quận ủy')
  await page.getByLabel('Quyền hạn ký').fill('T/M Ban Thường vụ')
  await page.getByLabel('Họ và tên người ký').fill('Lê Thị Kim Hồng')
  await page.getByRole('button', { name: /Lưu báo cáo/ }).click()

  await expect(page.getByText('Đã lưu báo cáo cùng số liệu của hôm nay.')).toBeVisible()
  const address = page.url().replace(/\?.*/, '')
  await expect(paragraph(page, /^Năm năm qua, /)).toBeVisible()
  const saved = paragraph(page, /^Năm năm qua, /).getByRole('link', { name: /lượt tuyên dương/ })
  await expect(saved).toHaveAttribute('href', /honour=praise/)

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Xuất Word' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^bao-cao_so-ket-thi-dua.*\.docx$/)
  const paper = unzipSync(await readFile(await file.path()))
  const words = strFromU8(paper['word/document.xml'] as Uint8Array)
    .replace(/<[^>]+>/g, '')
    .replace(/\u00a0/g, ' ')
  const onPaper = ['Thành phố (cả đột xuất)98763', 'T/M BAN THƯỜNG VỤ', '- Thường trực Quận ủy;']
  for (const part of [
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    title,
    'Năm năm qua, ',
    '98765 người dự',
    ...onPaper,
  ])
    expect(words).toContain(part)
  const [pdf] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Xuất PDF' }).click(),
  ])
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-')

  const person = newPerson()
  await fillPraise(page, person, {
    typed: 'tay thanh',
    unit: /Tây Thạnh/,
    query: 'level=ward&year=2020',
  })
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('heading', { name: person })).toBeVisible()
  await page.goto(address)
  await expect(page.getByText(/con số đã thay đổi từ khi lưu/)).toBeVisible()
  const changed = page.getByRole('listitem').filter({ hasText: /lượt tuyên dương: hôm nay/ })
  await expect(changed).toContainText(`khi lưu: ${counted.toLocaleString('vi-VN')}`)
  await page.getByRole('link', { name: 'Viết lại theo số liệu hôm nay' }).click()
  await formReady(page)
  await page.getByRole('button', { name: /Lưu báo cáo/ }).click()
  await expect(page.getByText('Đã lưu báo cáo cùng số liệu của hôm nay.')).toBeVisible()
  await expect(paragraph(page, /^Giai đoạn\s2016–2021, /)).toBeVisible()
})

test('a number of the text opens the rows that it counts', async ({ page, signIn }) => {
  await signIn('leader')
  await page.goto(`/reports/new?${scope}`)
  const number = paragraph(page, /^Giai đoạn\s2016–2021, /)

    .getByRole('link', { name: /cá nhân/ })
    .first()
  const said = (await number.innerText()).replace(/\u00a0/g, ' ')
  await number.click()
  await expect(page).toHaveURL(/\/awards\?/)
  await expect(page.getByText(said, { exact: false }).first()).toBeVisible()
})

test('leaders read and export, and write nothing; units are not shown reports', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  await page.goto('/reports/new?template=brief')
  await expect(page.getByRole('button', { name: /Lưu báo cáo/ })).toHaveCount(0)
  const answer = await page.request.get('/reports/new/export?template=brief&format=pdf')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  expect((await page.request.get('/reports/new/export?format=odt')).status()).toBe(400)
  expect((await page.request.get('/reports/999999/export?format=pdf')).status()).toBe(404)
  await page.context().clearCookies()
  await signIn('contributor')
  for (const path of ['/reports', '/reports/new', '/reports/1'])
    expect((await page.goto(path))?.status()).toBe(404)
  expect((await page.request.get('/reports/new/export?format=docx')).status()).toBe(404)
})
