import { type BrowserContext, expect, type Page } from '@playwright/test'

/**
 * What a job costs the hands: `clicks`, `keys` that are no letter of a text, and apart from them the
 * `letters` of the words themselves, for names differ in length.
 *
 * Playwright reaches some controls without a hand, so they are counted as a hand would: a field that
 * is filled without having had the focus costs the Tab (or the click) into it, a list that is chosen
 * from two clicks, a file one, a paste one key. What the page focuses by itself costs nothing.
 */
type Strokes = { clicks: number; keys: number; letters: number }

const counting = new WeakSet<BrowserContext>()

/** The job begins here, on a page of ours; it is counted through all pages of the tab. */
export async function beginStrokes(page: Page): Promise<void> {
  if (!counting.has(page.context())) await page.context().addInitScript(countStrokes)
  counting.add(page.context())
  await page.evaluate(countStrokes)
  const none: Strokes = { clicks: 0, keys: 0, letters: 0 }
  await page.evaluate((zero) => sessionStorage.setItem('strokes', zero), JSON.stringify(none))
}

export function strokesOf(page: Page): Promise<Strokes> {
  return page.evaluate(() => JSON.parse(sessionStorage.getItem('strokes') ?? 'null'))
}

/**
 * The job ends here, or has come so far: it costs exactly this since it began. One click more is a
 * loss; one less is written down, so that it is not lost again.
 */
export async function expectStrokes(page: Page, budget: Omit<Strokes, 'letters'>): Promise<void> {
  const { clicks, keys } = await strokesOf(page)
  expect({ clicks, keys }, 'what the job costs').toEqual(budget)
}

/** Runs in the page, before its own scripts. */
function countStrokes() {
  const counted = window as Window & { strokesAreCounted?: true }
  if (counted.strokesAreCounted) return
  counted.strokesAreCounted = true

  const add = (what: keyof Strokes, n = 1) => {
    const before: Strokes | null = JSON.parse(sessionStorage.getItem('strokes') ?? 'null')
    if (!before) return
    sessionStorage.setItem('strokes', JSON.stringify({ ...before, [what]: before[what] + n }))
  }
  const on = <E extends Event>(type: string, listener: (event: E) => void) =>
    window.addEventListener(type, (event) => listener(event as E), true)

  // True until the press has done what the browser does by itself, as moving the focus.
  let pressing = false
  const done = new MessageChannel()
  done.port1.onmessage = () => {
    pressing = false
  }
  const press = () => {
    pressing = true
    done.port2.postMessage(null)
  }
  // The page's own focus() comes this way; Playwright's, from a world of its own, does not.
  let byPage = false
  const focus = HTMLElement.prototype.focus
  HTMLElement.prototype.focus = function (options) {
    byPage = true
    focus.call(this, options)
    byPage = false
  }
  on<FocusEvent>('focusin', ({ target }) => {
    const first = target instanceof HTMLElement && target.autofocus
    if (!pressing && !byPage && !first) add('keys')
  })

  on<PointerEvent>('pointerdown', ({ isTrusted }) => {
    if (!isTrusted) return
    press()
    add('clicks')
  })
  on('pointerup', press)

  let keyIsDown = false
  on<KeyboardEvent>('keydown', (event) => {
    const modifier = ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)
    if (!event.isTrusted || event.repeat || modifier) return
    press()
    keyIsDown = true
    const { target, key, ctrlKey, altKey, metaKey } = event
    const inText =
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && target.selectionStart !== null)
    const isLetter = inText && key.length === 1 && !ctrlKey && !altKey && !metaKey
    add(isLetter ? 'letters' : 'keys')
  })
  on<KeyboardEvent>('keyup', () => {
    keyIsDown = false
  })

  on<InputEvent>('input', ({ target, inputType, data }) => {
    if (target instanceof HTMLSelectElement && !keyIsDown) add('clicks', 2)
    if (inputType === 'insertText' && !keyIsDown) add('letters', data?.length)
  })
  on('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file') add('clicks')
  })
  // A pasted text with a key of its own was counted by the key.
  on('paste', ({ isTrusted }) => {
    if (!isTrusted) add('keys')
  })
}
