import { choose, expect, formReady, newPerson, test } from './fixtures'
import { beginStrokes, expectStrokes } from './strokes'

/** A year that nobody else registers in, when the school and the ward of the first data were there. */
const year = String(2005 + Math.floor(Math.random() * 11))
/** The unit of the contributor. */
const school = 'Trường THPT Phương Nam'
const person = newPerson('Lành')
const first = `Tuyến hẻm ${person}`
const second = `Tổ tự quản ${person}`

test('a unit registers and proposes, the office returns, the unit corrects, the office recognises, the leader sees', async ({
  page,
  browser,
  signIn,
}) => {
  test.setTimeout(240_000)
  await signIn('officer')
  const baseURL = new URL(page.url()).origin
  const officer = page
  const unit = await (await browser.newContext({ baseURL, locale: 'vi-VN' })).newPage()
  const leader = await (await browser.newContext({ baseURL, locale: 'vi-VN' })).newPage()
  await signIn('contributor', unit)
  await signIn('leader', leader)

  // The office opens the year for a school and a ward.
  await officer.goto(`/campaigns/years/new?year=${year}`)
  await formReady(officer)
  await officer.getByLabel('Kế hoạch').fill(`Kế hoạch số 12-KH/QU năm ${year}`)
  const plan = `${year}${person.length}-KH/QU`
  await officer.getByLabel('Số quyết định').fill(plan)
  await officer.getByLabel('Ngày quyết định').fill(`14/01/${year}`)
  for (const field of ['Kinh tế', 'Quốc phòng - an ninh'])
    await officer.getByRole('checkbox', { name: field, exact: true }).check()
  await officer.getByLabel('Ngày mở').fill(`15/01/${year}`)
  await officer.getByLabel('Hạn đăng ký').fill(`31/12/${new Date().getFullYear()}`)
  const units = officer.getByRole('list', { name: 'Đơn vị phải đăng ký' })
  for (const name of [school, 'Phường Sơn Kỳ'])
    await units.getByRole('checkbox', { name: new RegExp(`^${name} Quận`) }).check()
  await expect(officer.getByText('Đã chọn 2 đơn vị.')).toBeVisible()
  await officer.getByRole('button', { name: /Mở năm phong trào/ }).click()
  await expect(officer.getByText('Đã ghi vào sổ.')).toBeVisible()
  const board = new URL(officer.url()).pathname
  await expect(officer.getByText('còn 2 đơn vị chưa gửi')).toBeVisible()
  await expect(officer.getByRole('link', { name: plan })).toHaveAttribute('href', /^\/decisions\//)

  // The unit finds it waiting, registers two models …
  await unit.goto('/registrations')
  await beginStrokes(unit)
  await unit
    .getByRole('row', { name: new RegExp(`${school}.*${year}`) })
    .first()
    .getByRole('link', { name: school })
    .click()
  await formReady(unit)
  await expect(unit.getByLabel('Năm', { exact: false }).first()).toHaveValue(year)
  await unit.getByLabel('Tên công trình, mô hình').fill(first)
  await expect(unit.getByLabel('Lĩnh vực').locator('option:not([value=""])')).toHaveText([
    'Kinh tế',
    'Quốc phòng - an ninh',
  ])
  await unit.getByRole('button', { name: 'Thêm dòng' }).click()
  await unit.getByLabel('Tên công trình, mô hình').nth(1).fill(second)
  await unit.getByRole('button', { name: 'Lưu', exact: false }).last().click()
  await expect(unit.getByText('Đã ghi vào sổ.')).toBeVisible()
  await expectStrokes(unit, { clicks: 3, keys: 1 })
  await expect(unit.getByText('chưa gửi văn phòng và chưa tính')).toBeVisible()
  const registration = new URL(unit.url()).pathname

  // … proposes a recipient for the first, and sends.
  await beginStrokes(unit)
  await unit.getByRole('link', { name: 'Đề nghị khen thưởng' }).first().click()
  await formReady(unit)
  await unit.getByLabel('Họ và tên').fill(person)
  await unit.getByLabel('Hình thức khen thưởng').selectOption({ label: 'Tuyên dương' })
  await choose(unit, unit.getByLabel('Mô hình, công trình'), first, first)
  await unit.getByLabel('Thành tích').fill('Vận động 40 hộ hiến đất mở rộng hẻm')
  await unit.keyboard.press('Control+Enter')
  await expect(unit.getByText('Đơn vị đề nghị, chờ văn phòng xử lý.')).toBeVisible()
  await expectStrokes(unit, { clicks: 4, keys: 3 })
  const proposal = new URL(unit.url()).pathname
  await unit.goto(registration)
  await beginStrokes(unit)
  await unit.getByRole('button', { name: 'Gửi văn phòng' }).click()
  await expect(unit.getByText('Đã gửi văn phòng.')).toBeVisible()
  await expectStrokes(unit, { clicks: 1, keys: 0 })
  await expect(unit.getByRole('link', { name: 'Sửa', exact: true })).toHaveCount(0)

  // The office opens it from the board and gives it back with a reason.
  await officer.goto(`${board}?show=sent`)
  await beginStrokes(officer)
  await officer.getByRole('link', { name: school }).click()
  await officer.getByText('Trả lại đơn vị').first().click()
  await officer.getByLabel('Lý do trả lại').fill('Ghi rõ địa điểm thực hiện')
  await officer.getByRole('button', { name: 'Trả lại đơn vị' }).click()
  await expect(officer.getByText('Đã trả lại đơn vị.')).toBeVisible()
  await expectStrokes(officer, { clicks: 3, keys: 1 })

  // The unit reads why, corrects, sends again.
  await unit.goto('/registrations')
  await expect(unit.getByText('Ghi rõ địa điểm thực hiện').first()).toBeVisible()
  await unit.goto(registration)
  await unit.getByRole('link', { name: first }).click()
  await expect(unit.getByRole('heading', { name: first })).toBeVisible()
  await unit.getByRole('link', { name: 'Sửa', exact: true }).click()
  await formReady(unit)
  await unit.getByLabel('Địa điểm').fill('Hẻm 112')
  await unit.getByRole('button', { name: 'Lưu', exact: false }).last().click()
  await expect(unit.getByText('Đã ghi vào sổ.')).toBeVisible()
  await unit.goto(registration)
  await unit.getByRole('button', { name: 'Gửi lại văn phòng' }).click()
  await expect(unit.getByText('Đã gửi văn phòng.')).toBeVisible()

  // Nothing is counted before the office accepts.
  await leader.goto(`/models?year=${year}`)
  await expect(leader.getByText(first)).toHaveCount(0)
  await officer.goto(registration)
  await beginStrokes(officer)
  await officer.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
  await expect(officer.getByText('Đã tiếp nhận. Công trình')).toBeVisible()
  await expectStrokes(officer, { clicks: 1, keys: 0 })

  // The office recognises the first model and confers what was proposed.
  await officer.getByRole('link', { name: first }).click()
  await officer.getByRole('link', { name: 'Chuyển bước' }).click()
  await formReady(officer)
  await officer.getByLabel('Chuyển sang bước').selectOption({ label: 'Công nhận' })
  await officer.getByRole('button', { name: /^Chuyển bước/ }).click()
  await expect(officer.getByText('Đã ghi vào sổ.')).toBeVisible()
  await officer.goto('/awards')
  await officer.getByRole('link', { name: /đề nghị chờ xử lý/ }).click()
  await officer.goto(proposal)
  await beginStrokes(officer)
  await officer.getByRole('link', { name: 'Công nhận', exact: true }).click()
  await formReady(officer)
  await officer.keyboard.press('Control+Enter')
  await expect(officer).toHaveURL(new RegExp(`${proposal}$`))
  await expect(officer.getByText('Đã khen').first()).toBeVisible()
  await expectStrokes(officer, { clicks: 1, keys: 1 })

  // The leader reads the board, and opens a number down to the name.
  await leader.goto(board)
  await expect(leader.getByText('còn 1 đơn vị chưa gửi')).toBeVisible()
  await leader.getByRole('link', { name: '2 công trình, mô hình' }).click()
  await expect(leader).toHaveURL(/\/models\?/)
  await expect(leader.getByRole('link', { name: second })).toBeVisible()
  await leader.goto(`/?from=${year}&to=${year}`)
  await beginStrokes(leader)
  await expect(leader.getByRole('link', { name: 'Đăng ký: 2' })).toBeVisible()
  await leader.getByRole('link', { name: 'Công nhận: 1' }).click()
  await expect(leader.getByText('1 công trình, mô hình của 1 đơn vị')).toBeVisible()
  await leader.getByRole('link', { name: first }).click()
  await leader.getByRole('link', { name: person }).click()
  await expect(leader.getByRole('heading', { name: person })).toBeVisible()
  await expectStrokes(leader, { clicks: 3, keys: 0 })
})
