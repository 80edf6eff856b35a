import { commonWords, placeWithYear, runs } from './common-passwords'
import { fold } from './text'
import { problem } from './validation'

/** No office may ask for fewer characters than this. */
export const shortestPassword = 10
export const longestPassword = 128

type About = {
  /** At least so many characters; the office may ask for more. */
  min?: number
  /** Names that say whose it is: the user name, the person's, the office's. */
  names?: (string | null | undefined)[]
}

/**
 * What is wrong with a new password, as a problem to show; null when it will do. Length counts more
 * than kinds of characters, which are not asked for; what would be guessed first is refused.
 */
export function passwordProblem(password: string, { min, names = [] }: About = {}): string | null {
  if (password === '') return 'required'
  const least = Math.max(min ?? 0, shortestPassword)
  if ([...password].length < least) return problem('passwordTooShort', { min: least })
  if (password.length > longestPassword) return problem('tooLong', { max: longestPassword })
  const text = bare(password)
  if (names.some((name) => name && isMadeOf(text, bare(name)))) return 'passwordIsName'
  return isCommon(text) || isCommon(spelled(password)) ? 'passwordCommon' : null
}

/** Letters and digits alone, as they are compared: "Mật khẩu 123" and "matkhau@123" are one. */
const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/** "P@$$w0rd": signs that stand for letters. */
const spelled = (text: string): string =>
  bare(text.replaceAll('@', 'a').replaceAll('$', 's').replaceAll('!', 'i'))

function isCommon(text: string): boolean {
  const letters = text.replace(/^\d+|\d+$/g, '')
  const plain = letters.replace(/\d/g, (digit) => letterFor[digit] ?? digit)
  return (
    new Set(text).size < 4 ||
    text.replace(/\d/g, '').length < 3 ||
    /^(.{1,4})\1+$/u.test(text) ||
    placeWithYear.test(text) ||
    [letters, plain, half(letters)].some((word) => word === '' || commonWords.has(word)) ||
    isRun(text) ||
    isRun(letters)
  )
}

/** Digits that stand for letters: "p4ssw0rd". */
const letterFor: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' }

/** "abcabc" → "abc". */
const half = (word: string): string =>
  word.slice(0, word.length / 2).repeat(2) === word ? word.slice(0, word.length / 2) : word

/** Neighbours all the way, perhaps with a few digits behind. */
function isRun(text: string): boolean {
  if (text.length < 5) return false
  return runs.some((run) => run.includes(text) || [...run].reverse().join('').includes(text))
}

/** The name itself, with digits around it or twice over. */
function isMadeOf(text: string, name: string): boolean {
  if (name.length < 3) return false
  const rest = text.replaceAll(name, '')
  return rest !== text && /^\d*$/.test(rest)
}
