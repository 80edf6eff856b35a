import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from './fixtures'

test('the dashboard hands over its figures as a workbook, and the sheets say what it says', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  await page.goto('/?from=2016&to=2021')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải bảng thống kê (Excel)' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('thong-ke-2016-2021.xlsx')
  const { sheets } = await readXlsx(readFileSync(await file.path()))
  expect(sheets.map(({ name }) => name)).toEqual([
    'Thông tin',
    'Cấp × năm',
    'Hình thức × đối tượng',
    'Đơn vị × năm',
    'Lĩnh vực × bước',
  ])
  const total = sheets[1]?.rows.find((row) => row[0] === 'Cộng tuyên dương, biểu dương')
  expect(Number(total?.at(-1))).toBeGreaterThan(0)
})

test('without a session there are no figures, and a unit that is not there has none', async ({
  page,
  signIn,
  request,
}) => {
  const outside = await request.get('/awards/statistics?from=2016&to=2021', { maxRedirects: 0 })
  expect(outside.status()).not.toBe(200)
  await signIn('leader')
  for (const address of ['unit=999999', 'campaign=999999'])
    expect(
      (await page.request.get(`/awards/statistics?from=2016&to=2021&${address}`)).status(),
    ).toBe(404)
  expect((await page.request.get('/awards/statistics?from=2021&to=2016')).status()).toBe(400)
})
