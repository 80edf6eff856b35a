import { randomInt } from 'node:crypto'

/** Without the letters and digits that look alike: it is read off a screen and typed. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four, some 79 bits: `kd7p-2mxa-w9rt-hq4c`. */
export function readablePassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
