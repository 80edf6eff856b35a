import { readdirSync } from 'node:fs'
import { parse } from 'node:path'
import { expect, test } from './fixtures'
import { formPages, listPages, recordPages } from './pages'

const languages = [
  { heading: 'Khen thưởng', presses: 0 },
  { heading: 'Commendations', presses: 1 },
]
for (const { heading, presses } of languages)
  test(`every page speaks its language, and no message is missing (${heading})`, async ({
    page,
    signIn,
  }) => {
    test.setTimeout(400_000)
    await signIn('admin')
    const paths = [...listPages, ...formPages, ...(await recordPages(page))]
    await page.goto('/awards')
    if (presses) await page.getByRole('button', { name: /VI/ }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    for (const path of paths) {
      await page.goto(path)
      const text = await page.locator('body').innerText()
      expect(
        text.match(/\b[a-z][A-Za-z]+(\.[a-zA-Z]+){1,4}\b(?!@)/g)?.filter(isKey) ?? [],
        path,
      ).toEqual([])
    }
  })

/** A missing message shows as its own key: `awards.form.level`. */
const isKey = (word: string) => namespaces.test(word)
const namespaces = new RegExp(
  `^(${readdirSync('messages/vi')
    .map((file) => parse(file).name)
    .join('|')})\\.`,
)
