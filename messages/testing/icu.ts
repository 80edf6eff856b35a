/**
 * What a message shows: the names of its ICU arguments and of its rich tags (as `<name>`), sorted.
 * An argument that only selects between wordings is left out, for grammar differs by language.
 * Throws when a brace is left open.
 */
export function needsOf(message: string): string[] {
  const found = new Set<string>()
  for (const [, tag] of message.matchAll(/<(\w+)>/g)) found.add(`<${tag}>`)
  const end = readText(message, 0, found)
  if (end !== message.length) throw new Error(`a "}" too many in "${message}"`)
  return [...found].sort()
}

/** Reads text up to the brace that closes it, and answers where that is. */
function readText(message: string, start: number, found: Set<string>): number {
  let at = start
  while (at < message.length && message[at] !== '}') {
    at = message[at] === '{' ? readArgument(message, at + 1, found) : at + 1
  }
  return at
}

/** Reads `name}`, `name, number}` or `name, plural, one {…} other {…}}`. */
function readArgument(message: string, start: number, found: Set<string>): number {
  const head = /\s*(\w+)\s*(?:,\s*(\w+)\s*)?/y
  head.lastIndex = start
  const match = head.exec(message)
  if (!match?.[1]) throw new Error(`no argument name at ${start} in "${message}"`)
  if (match[2] !== 'select') found.add(match[1])
  const branches = ['plural', 'select', 'selectordinal'].includes(match[2] ?? '')
  let at = head.lastIndex
  while (message[at] !== '}') {
    if (at >= message.length) throw new Error(`an open "{" in "${message}"`)
    at = branches && message[at] === '{' ? readText(message, at + 1, found) + 1 : at + 1
  }
  return at + 1
}
