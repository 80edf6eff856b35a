import type { Page } from '@playwright/test'
import { pageRows } from '@/domain/access/pages'
import { nouns, nounsWith } from '@/domain/nouns'

/** Every page, with a record of the first data where an address needs one. */
export const listPages = [
  '/',
  '/awards',
  '/individuals',
  '/units',
  '/decisions',
  '/events',
  '/campaigns',
  '/campaigns/years',
  '/campaigns/years/new',
  '/registrations',
  '/models',
  '/models/funnel',
  '/models/spread',
  '/tallies',
  '/reports',
  '/reports/new',
  '/reports/new?template=event',
  '/history',
  '/drill?from=2016&to=2021&by=unit',
  '/heat?from=2016&to=2021',
  '/lists/never',
  '/lists/yearly?years=2',
  '/imports',
  '/awards/quick',
  '/bulk-edits',
  '/awards/edit?level=city',
  '/awards/propose',
  '/awards?status=proposed',
  '/individuals/doubles',
  '/tallies/read',
  '/search?q=tay',
  '/account',
  '/admin/office',
  '/admin/users',
  '/admin/backup',
  '/admin/security',
  '/admin/exports',
  '/admin/retention',
  '/personal-data',
  '/admin/users/paste',
  '/admin/catalogue',
  '/admin/catalogue/forms',
  '/admin/catalogue/fields',
]

/** Registers with a form of their own, by the first part of their address. */
const registers = nounsWith('restored').flatMap((noun) => {
  const { page } = nouns[noun]
  return page?.lastIndexOf('/') === 0 && `${page}/new` in pageRows ? [page.slice(1)] : []
})
export const formPages = registers.map((noun) => `/${noun}/new`)

/** One of each kind of page: for a second look, of what the first look at all of them has not seen. */
const fewPages = [
  '/',
  '/awards',
  '/awards/new',
  '/awards/quick',
  '/imports',
  '/campaigns/years',
  '/models/funnel',
  '/heat?from=2016&to=2021',
  '/tallies',
  '/reports/new',
  '/history',
  '/admin/office',
]

/** All pages; in a second look a few, or with `E2E_EVERY=1` all again. */
export async function pagesFor(page: Page, look: 'first' | 'second'): Promise<string[]> {
  if (look === 'second' && !process.env.E2E_EVERY) return fewPages
  const records = await recordPages(page)
  if (records.length < 16) throw new Error(`only ${records.length} pages of records were found`)
  return [...listPages, ...formPages, ...records]
}

/** The first record that each list shows, and its form. */
async function recordPages(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const noun of registers) {
    const record = await firstOf(page, `/${noun}`, noun)
    if (record) found.push(record, `${record}/edit`)
    if (record && ['individuals', 'units'].includes(noun)) found.push(`${record}/history`)
  }
  const proposal = await firstOf(page, '/awards?status=proposed', 'awards')
  const model = await firstOf(page, '/models', 'models')
  const [award, work] = [proposal, model].map((href) => href?.split('/')[2])
  if (award) found.push(`/awards/confer?ids=${award}`, `/awards/return?ids=${award}`)
  if (work) found.push(`/models/move?ids=${work}`)
  return found
}

async function firstOf(page: Page, list: string, noun: string): Promise<string | undefined> {
  await page.goto(list)
  const hrefs = await page
    .locator(`main a[href^="/${noun}/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return hrefs.find((href) => /^\/[a-z]+\/\d+$/.test(href))
}
