/**
 * The string literals of a TypeScript source, comments left out. A template comes as its text with
 * `*` for each part that is computed: `` `groups.${key}` `` is `groups.*`; literals inside the
 * computed parts come by themselves.
 */
export function literalsOf(source: string): string[] {
  const found: string[] = []
  scan(source, 0, found, false)
  return found
}

/** Reads code from `start`; inside a template's `${` it stops at the brace that closes it. */
function scan(source: string, start: number, found: string[], nested: boolean): number {
  let depth = 0
  let at = start
  while (at < source.length) {
    const two = source.slice(at, at + 2)
    const char = source[at]
    if (two === '//') at = endOf(source, '\n', at)
    else if (two === '/*') at = endOf(source, '*/', at + 2) + 2
    else if (char === '/' && opensPattern(source, at)) at = skipPattern(source, at + 1)
    else if (char === "'" || char === '"') at = readString(source, at, found)
    else if (char === '`') at = readTemplate(source, at + 1, found)
    else {
      if (char === '{') depth++
      if (char === '}' && nested && depth-- === 0) return at + 1
      at++
    }
  }
  return at
}

function readString(source: string, start: number, found: string[]): number {
  const text = /(['"])((?:\\.|(?!\1)[^\n\\])*)(\1|\n|$)/y
  text.lastIndex = start
  const match = text.exec(source)
  // An apostrophe in running text ends with its line and is no literal.
  if (match?.[3] === match?.[1]) found.push(match?.[2] ?? '')
  return match ? text.lastIndex : start + 1
}

function readTemplate(source: string, start: number, found: string[]): number {
  let text = ''
  let at = start
  while (at < source.length && source[at] !== '`') {
    if (source.startsWith('${', at)) {
      text += '*'
      at = scan(source, at + 2, found, true)
    } else {
      text += source[at]
      at += source[at] === '\\' ? 2 : 1
    }
  }
  found.push(text)
  return at + 1
}

/** Whether a slash begins a regular expression, judged by what stands before it. */
function opensPattern(source: string, at: number): boolean {
  if (source[at + 1] === '>') return false
  return /(^|[(,=:[!&|?;]|return|=>)\s*$/.test(source.slice(Math.max(0, at - 30), at))
}

function skipPattern(source: string, start: number): number {
  const rest = /(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])*\/?/y
  rest.lastIndex = start
  rest.exec(source)
  return Math.max(rest.lastIndex, start)
}

function endOf(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from)
  return at < 0 ? source.length : at
}
