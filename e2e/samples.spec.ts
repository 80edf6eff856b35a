import { expect, fillPraise, newPerson, test } from './fixtures'

test('one button removes all samples; published tallies and what people entered stay', async ({
  page,
  signIn,
}) => {
  await signIn('officer')
  const person = newPerson('Thật')
  await fillPraise(page, person, {
    typed: 'tan son nhi',
    unit: /Phường Tân Sơn Nhì/,
    query: 'level=ward&year=2016',
  })
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()

  await page.goto('/admin/office#samples')
  await page.getByText('Xóa toàn bộ bản ghi mẫu').first().click()
  await page.getByRole('button', { name: /Xóa/ }).last().click()
  await expect(page.getByText(/Sổ không còn bản ghi mẫu|Đã xóa/).first()).toBeVisible()

  await page.goto('/tallies')
  for (const published of ['132', '221', '64', '87', '36'])
    await expect(page.getByRole('cell', { name: published, exact: true }).first()).toBeVisible()
  await page.goto('/awards?sample=only')
  await expect(page.getByText('Không có khen thưởng nào khớp')).toBeVisible()
  await page.goto(`/awards?q=${encodeURIComponent(person)}`)
  await expect(page.locator('tbody').getByRole('link', { name: person })).toBeVisible()
  await page.goto('/events')
  await expect(page.getByRole('link', { name: /Hội nghị/ }).first()).toBeVisible()
})
