import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures'
import { pagesFor } from './pages'

for (const [colorScheme, look] of [
  ['light', 'first'],
  ['dark', 'second'],
] as const)
  test(`axe finds nothing on any page (${colorScheme})`, async ({ page, signIn }) => {
    test.setTimeout(900_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/sign-in')
    await expectClean('/sign-in')
    await signIn('admin')
    for (const path of await pagesFor(page, look)) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(200)
      await expectClean(path)
    }

    async function expectClean(path: string) {
      const axe = new AxeBuilder({ page }).withTags([
        'wcag2a',
        'wcag2aa',
        'wcag21a',
        'wcag21aa',
        'wcag22aa',
      ])
      // What the dark sheet changes is colours: all else was looked at in the light one.
      if (colorScheme === 'dark') axe.withRules(['color-contrast'])
      const { violations } = await axe.analyze()
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`,
      )
      expect(found, path).toEqual([])
    }
  })
