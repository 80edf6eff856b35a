import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { beginStrokes, strokesOf } from './strokes'

const body = `<form onsubmit="return false">
<input id=a><input id=b><textarea id=t></textarea><input type=file id=f><select id=s><option>x<option>y</select>
<label for=c>Label</label><input type=checkbox id=c></form>
<button onclick="document.getElementById('b').focus()">Focus</button><a href="/hand?on">Link</a>`
const buffer = Buffer.from('a')

/** What a hand would need for it: clicks, keys, letters. */
const jobs: [name: string, cost: number[], job: (page: Page) => Promise<unknown>][] = [
  ['a field that was not reached yet', [0, 1, 3], (page) => page.fill('#a', 'Đặn')],
  ['a field that the page focused', [1, 0, 2], (page) => typeAfter(page, 'text=Focus')],
  ['a field that was clicked', [1, 0, 2], (page) => typeAfter(page, '#b')],
  ['a label is one click', [1, 0, 0], (page) => page.click('text=Label')],
  ['two clicks', [2, 0, 0], (page) => page.dblclick('#c')],
  ['a list to choose from', [2, 0, 0], (page) => page.selectOption('#s', 'y')],
  ['a file', [1, 0, 0], (page) => page.setInputFiles('#f', { name: 'a', mimeType: '', buffer })],
  ['keys beside letters', [0, 3, 4], typeByKey],
  ['over to another page', [2, 1, 0], goOn],
]

test('strokes are counted as a hand would make them', async ({ page }) => {
  await page.route('**/hand*', (route) => route.fulfill({ contentType: 'text/html', body }))
  for (const [name, [clicks, keys, letters], job] of jobs) {
    await page.goto('/hand')
    await beginStrokes(page)
    await job(page)
    expect(await strokesOf(page), name).toEqual({ clicks, keys, letters })
  }
})

async function typeAfter(page: Page, click: string) {
  await page.click(click)
  await page.fill('#b', 'Đi')
}

async function typeByKey(page: Page) {
  await page.focus('#a')
  for (const text of ['Đa', 'oâ']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
}

async function goOn(page: Page) {
  await page.click('text=Link')
  await expect(page).toHaveURL(/on$/)
  await page.click('#a')
  await page.keyboard.press('Control+k')
}
