/** How text is seen: as the sender sees it, struck out, or not at all. */
export type Look = { hidden: boolean; struck: boolean; white?: boolean; filled?: boolean }
export const plainLook: Look = { hidden: false, struck: false }

/** What the styles of a page say of its classes, as far as they hide or strike out. */
export type Classes = Map<string, Look>

/** The look of what stands in an element, from that around it. */
export function lookWithin(
  around: Look,
  tag: string,
  attributes: Record<string, string>,
  classes: Classes,
): Look {
  const { style, hidden, bgcolor, color } = attributes
  const isStruckTag = tag === 's' || tag === 'strike' || tag === 'del'
  if (
    !style &&
    !isStruckTag &&
    hidden === undefined &&
    !bgcolor &&
    !color &&
    (!attributes.class || classes.size === 0)
  )
    return around
  const own = style ? lookOfStyle(style) : plainLook
  const look: Look = {
    filled: (around.filled ?? false) || (own.filled ?? false) || isColour(bgcolor),
    hidden: around.hidden || own.hidden || hidden !== undefined,
    struck: around.struck || own.struck || isStruckTag,
  }
  let isWhite: boolean = !!own.white || (!!color && white.test(color))
  for (const name of attributes.class?.split(/\s+/) ?? []) {
    const said = classes.get(name)
    look.hidden ||= said?.hidden ?? false
    look.struck ||= said?.struck ?? false
    look.filled ||= said?.filled ?? false
    isWhite ||= said?.white ?? false
  }
  // White is seen on a ground of its own, as heads have it; of a whole row nothing is said yet.
  if (isWhite && !look.filled && /^(?:td|font|span|p)$/.test(tag)) look.hidden = true
  return look
}

/** Reads a style sheet; only plain classes (`.xl65`, `td.xl65`) are looked at. */
export function readClasses(css: string, classes: Classes): void {
  const blocks = css
    .replace(/<!--|-->/g, '')
    .split('}')
    .slice(0, -1)
  for (const block of blocks) {
    // Within `@media …` stand blocks of their own: the last words before the brace are the selectors.
    const [body = '', selectors = ''] = block.split('{').reverse()
    const look = lookOfStyle(body)
    if (!look.hidden && !look.struck && !look.white && !look.filled) continue
    for (const selector of selectors.split(',')) {
      const [, name] = /^\s*(?:[a-z]+)?\.([\w-]+)\s*$/i.exec(selector) ?? []
      if (name) classes.set(name, look)
    }
  }
}

const lookOfStyle = (style: string): Look => ({
  hidden:
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$))/i.test(
      style,
    ),
  struck: /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(style),
  white: white.test(colour.exec(style)?.[1] ?? ''),
  filled: isColour(ground.exec(style)?.[1]),
})

const white = /^\s*(?:white|#fff(?:fff)?|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))\s*$/i
const isColour = (value: string | undefined): boolean =>
  value !== undefined &&
  !white.test(value) &&
  !/^\s*(?:none|transparent|auto|initial|inherit)?\s*$/i.test(value)
const colour = /(?:^|[;\s])color\s*:\s*([^;!]+)/i
const ground = /(?:^|[;\s])background(?:-color|-image)?\s*:\s*([^;!]+)/i

/** Marks within text that say how it is seen, where no element can: set by the reader of Word files. */
export const signs = { hidden: '\ufdd0', struck: '\ufdd1', off: '\ufdd2' }
const anySign = /[\ufdd0-\ufdd2]/

/** Words by how they are seen. */
export class Words {
  shown = ''
  struck = ''
  hidden = ''
  private sign: keyof Look | undefined

  add(text: string, look: Look): void {
    if (!anySign.test(text) && !this.sign) {
      this.put(text, look)
      return
    }
    for (const piece of text.split(/([\ufdd0-\ufdd2])/)) {
      if (piece === signs.off) this.sign = undefined
      else if (piece === signs.hidden) this.sign = 'hidden'
      else if (piece === signs.struck) this.sign = 'struck'
      else this.put(piece, this.sign ? { ...look, [this.sign]: true } : look)
    }
  }

  /** Ends a line in each of the three that has one. */
  endLine(): void {
    for (const key of ['shown', 'struck', 'hidden'] as const)
      if (this[key] !== '' && !this[key].endsWith('\n')) this[key] += '\n'
  }

  get isBlank(): boolean {
    return `${this.shown}${this.struck}${this.hidden}`.trim() === ''
  }

  private put(text: string, { hidden, struck }: Look): void {
    if (hidden) this.hidden += text
    else if (struck) this.struck += text
    else this.shown += text
  }
}

export const isParagraph = (tag: string): boolean => /^(?:p|h[1-6]|div|caption|pre)$/.test(tag)

/** Styles and scripts; the small numbers of footnotes and the notes themselves. */
export function isAside(tag: string, { id = '', href = '' }: Record<string, string>): boolean {
  if (/^(?:script|style|title|head)$/.test(tag)) return true
  return (
    (tag === 'a' && /^#(?:foot|end)note-/.test(href)) ||
    (tag === 'li' && /^(?:foot|end)note-/.test(id))
  )
}

export function spanOf(value: string | undefined): number {
  const count = Number.parseInt(value ?? '1', 10)
  return count >= 1 ? Math.min(count, 1000) : 1
}
