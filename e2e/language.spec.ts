import { expect, test } from './fixtures'
import { formPages, listPages, recordPages } from './pages'

test('every page speaks Vietnamese first, then English, and both are complete', async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000)
  await signIn('admin')
  const paths = [...listPages, ...formPages, ...(await recordPages(page))]
  await page.goto('/awards')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Khen thưởng')
  await expectNoBareKeys()
  await page.getByRole('button', { name: /VI/ }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Commendations')
  await expectNoBareKeys()

  /** A missing message shows as its own key: `awards.form.level`. */
  async function expectNoBareKeys() {
    for (const path of paths) {
      await page.goto(path)
      const text = await page.locator('body').innerText()
      expect(
        text.match(/\b[a-z][A-Za-z]+(\.[a-zA-Z]+){1,4}\b(?!@)/g)?.filter(looksLikeKey) ?? [],
        path,
      ).toEqual([])
    }
    await page.goto('/awards')
  }
})

const namespaces =
  /^(awards|campaigns|common|dashboard|decisions|events|form|frame|history|individuals|models|office|registrations|search|tallies|units|users|validation|vocabulary)\./
const looksLikeKey = (word: string) => namespaces.test(word)
