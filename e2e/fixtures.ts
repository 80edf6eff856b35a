import { test as base, expect, type Locator, type Page } from '@playwright/test'

export { expect }
export type Role = 'admin' | 'officer' | 'contributor' | 'leader'

/** The known accounts of the throw-away server (see `playwright.config.ts`). */
const password = (role: Role) =>
  role === 'admin' ? 'thu-nghiem-quan-tri-2021' : 'thu-nghiem-vai-tro-2021'

export const test = base.extend<{ signIn: (role: Role, page?: Page) => Promise<void> }>({
  signIn: async ({ page }, use) => {
    await use((role, other) => signIn(other ?? page, role))
  },
})

async function signIn(page: Page, role: Role): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Tên đăng nhập').fill(role)
  await page.getByLabel('Mật khẩu').fill(password(role))
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}

const named = new Set<string>()

/** A name of nobody else in this run, made of Vietnamese syllables. */
export function newPerson(given = 'Chi'): string {
  const person = anyPerson(given)
  if (named.has(person)) return newPerson(given)
  named.add(person)
  return person
}

function anyPerson(given: string): string {
  const pick = (list: string[]) => list[Math.floor(Math.random() * list.length)]
  const middle = Array.from({ length: 3 }, () =>
    pick([
      'Ngọc',
      'Thúy',
      'Kiều',
      'Phước',
      'Ánh',
      'Diễm',
      'Ưng',
      'Đoan',
      'Mỹ',
      'Quỳnh',
      'Ái',
      'Uyên',
    ]),
  )
  return `${pick(['Đặng', 'Huỳnh', 'Ngô', 'Lữ', 'Tạ', 'Thái'])} ${middle.join(' ')} ${given}`
}

/** Chooses in a type-ahead: types part of the name and takes the first answer that fits. */
export async function choose(page: Page, field: Locator, typed: string, option: string | RegExp) {
  await field.fill(typed)
  // By the attribute: a `<select>` has options of its own.
  const answer = page.locator('[role=option]').filter({ hasText: option }).first()
  // A notice above may push a field out of view; a hand that types brings it back, and its list.
  await expect(async () => {
    await field.scrollIntoViewIfNeeded()
    await answer.click({ timeout: 3000 })
  }).toPass()
}

/**
 * The form of a praise for a person of a unit, filled but not sent: `typed` finds the unit without
 * diacritics. `query` begins the form (`level=ward&year=2018`).
 */
export async function fillPraise(
  page: Page,
  person: string,
  { typed, unit, query }: { typed: string; unit: RegExp; query: string },
) {
  await page.goto(`/awards/new?${query}`)
  await formReady(page)
  await page.getByLabel('Họ và tên').fill(person)
  await choose(page, page.getByLabel(/^Đơn vị/), typed, unit)
  await page.getByLabel('Hình thức khen thưởng').selectOption({ label: 'Tuyên dương' })
}

/** Until its script has taken over, a form's click is lost. */
export async function formReady(page: Page): Promise<void> {
  await expect(page.locator('form[data-ready]').first()).toBeVisible()
}
