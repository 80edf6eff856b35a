import type { Page } from '@playwright/test'

/** Every page, with a record of the first data where an address needs one. */
export const listPages = [
  '/',
  '/awards',
  '/individuals',
  '/units',
  '/decisions',
  '/events',
  '/campaigns',
  '/registrations',
  '/models',
  '/tallies',
  '/history',
  '/imports',
  '/bulk-edits',
  '/awards/edit?level=city',
  '/tallies/read',
  '/search?q=tay',
  '/account',
  '/admin/office',
  '/admin/users',
  '/admin/catalogue',
  '/admin/catalogue/forms',
  '/admin/catalogue/fields',
]

const nouns = [
  'awards',
  'individuals',
  'units',
  'decisions',
  'events',
  'campaigns',
  'registrations',
  'models',
  'tallies',
]
export const formPages = nouns.map((noun) => `/${noun}/new`)

/** The first record that each list shows, and its form. */
export async function recordPages(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const noun of nouns) {
    await page.goto(`/${noun}`)
    const hrefs = await page
      .locator(`main a[href^="/${noun}/"]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    const record = hrefs.find((href) => /^\/[a-z]+\/\d+$/.test(href))
    if (record) found.push(record, `${record}/edit`)
  }
  return found
}
