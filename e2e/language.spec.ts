import { readdirSync } from 'node:fs'
import { parse } from 'node:path'
import { expect, test } from './fixtures'
import { pagesFor } from './pages'

const languages = [
  { heading: 'Khen thưởng', presses: 0, look: 'first' },
  { heading: 'Commendations', presses: 1, look: 'second' },
] as const
for (const { heading, presses, look } of languages)
  test(`every page speaks its language, and no message is missing (${heading})`, async ({
    page,
    signIn,
  }) => {
    test.setTimeout(400_000)
    await signIn('admin')
    const paths = await pagesFor(page, look)
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
