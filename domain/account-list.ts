import { fold } from './text'
import { near, nearness, unitKey } from './unit-names'

/** What a pasted row says: a unit, and where it has them a user name and the name of a person. */
export type AccountLine = { unit: string; username: string; name: string }

/** A row matched with the units of the book, ready to be looked at. */
export type AccountRow = AccountLine & {
  unitId: number | null
  /** Units that the words may mean, likeliest first; one when there is no doubt. */
  candidates: number[]
}

/** What is handed over for one unit. The password is told once: only its hash is kept. */
export type UnitAccount = { id: number; username: string; password: string | null }

type Unit = { id: number; name: string }
type Column = 'unit' | 'username' | 'name' | 'skip'

const usernameForm = /^[a-z0-9._-]{3,30}$/

/** A table pasted from Excel, or lines of text: a unit a line, with or without a line of heads. */
export function readAccountLines(text: string): AccountLine[] {
  const rows = text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.split(/\t|\s*[;|]\s*/).map(tidy))
    .filter((cells) => cells.some((cell) => cell !== ''))
  const [first] = rows
  if (!first) return []
  const heads = first.map(headOf)
  const isHead = heads.includes('unit')
  const body = isHead ? rows.slice(1) : rows
  const columns = isHead ? heads.map((head) => head ?? 'skip') : columnsOf(body)
  const at = (cells: string[], column: Column) => cells[columns.indexOf(column)] ?? ''
  return body
    .map((cells) => ({
      unit: at(cells, 'unit'),
      username: at(cells, 'username').toLowerCase(),
      name: at(cells, 'name'),
    }))
    .filter(({ unit }) => unit !== '')
}

/** Without the quotes that Excel puts around a cell, and stray spaces. */
const tidy = (cell: string): string =>
  cell
    .replace(/^"(.*)"$/, '$1')
    .replace(/""/g, '"')
    .replace(/\s+/g, ' ')
    .trim()

function headOf(cell: string): Column | null {
  const head = fold(cell)
  if (/^(?:ten )?(?:don vi|co quan|tap the)$|^ten don vi/.test(head)) return 'unit'
  if (/^(?:ten )?(?:dang nhap|tai khoan)$|^user ?name$|^user$/.test(head)) return 'username'
  if (/^ho (?:va )?ten|^nguoi (?:dung|phu trach)|^can bo/.test(head)) return 'name'
  return null
}

/** Without heads the cells say it: running numbers are left out, a user name looks like one. */
function columnsOf(rows: string[][]): Column[] {
  const width = Math.max(...rows.map((cells) => cells.length))
  const columns: Column[] = []
  for (let at = 0; at < width; at += 1) {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '')
    const all = (form: RegExp) => cells.length > 0 && cells.every((cell) => form.test(cell))
    if (all(/^\d{1,4}\.?$/)) columns.push('skip')
    else if (!columns.includes('username') && columns.includes('unit') && all(/^[\w.-]{3,30}$/))
      columns.push('username')
    else if (!columns.includes('unit')) columns.push('unit')
    else columns.push(columns.includes('name') ? 'skip' : 'name')
  }
  return columns
}

/**
 * Finds each row's unit among those in force and proposes what the paste leaves out: a user name
 * made of the unit's, of nobody else's, and the unit's own name for the account.
 */
export function proposeAccounts(
  lines: AccountLine[],
  { units, taken }: { units: Unit[]; taken: string[] },
): AccountRow[] {
  const used = new Set([...taken, ...lines.map(({ username }) => username)].filter(Boolean))
  const keyed = units.map((unit) => ({ ...unit, key: unitKey(unit.name) }))
  return lines.map((line) => {
    const candidates = candidatesFor(line.unit, keyed)
    const [only] = candidates
    const isSure = candidates.length === 1 && only?.key === unitKey(line.unit)
    const username = line.username || free(usernameFor(line.unit), used)
    used.add(username)
    return {
      ...line,
      username,
      // As it is registered, not as it was abbreviated.
      name: line.name || (isSure && only?.name) || line.unit,
      unitId: isSure && only ? only.id : null,
      candidates: candidates.map(({ id }) => id),
    }
  })
}

/** Those of the very name, else those that are written nearly so: asked, never taken by itself. */
function candidatesFor<U extends Unit & { key: string }>(text: string, units: U[]): U[] {
  const key = unitKey(text)
  const same = units.filter((unit) => unit.key === key)
  if (same.length > 0) return same
  return units
    .map((unit) => ({ unit, n: nearness(unit.key, key) }))
    .filter(({ n }) => n >= near)
    .sort((a, b) => b.n - a.n)
    .slice(0, 5)
    .map(({ unit }) => unit)
}

const short: [RegExp, string][] = [
  [/^uy ban nhan dan /, 'ubnd.'],
  [/^uy ban mat tran to quoc(?: viet nam)? /, 'mttq.'],
  [/^(?:hoi lien hiep phu nu|hoi lhpn) /, 'phunu.'],
  [/^hoi cuu chien binh /, 'ccb.'],
  [/^(?:truong )?trung hoc pho thong /, 'thpt.'],
  [/^(?:truong )?trung hoc co so /, 'thcs.'],
  [/^(?:truong )?tieu hoc /, 'th.'],
  [/^(?:truong )?mam non /, 'mn.'],
  [/^ban chi huy quan su /, 'bchqs.'],
  [/^phuong /, 'phuong.'],
  [/^xa /, 'xa.'],
  [/^dang uy /, 'danguy.'],
  [/^chi bo /, 'chibo.'],
  [/^benh vien /, 'bv.'],
  [/^trung tam /, 'tt.'],
]

/** "Phường Tây Thạnh" → `phuong.taythanh`; a long name keeps its last words and initials of the others. */
export function usernameFor(unit: string): string {
  const key = unitKey(unit)
    .replace(/[^a-z0-9 ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const [form, prefix] = short.find(([pattern]) => pattern.test(`${key} `)) ?? [/^/, '']
  const words = key.replace(form, '').split(' ').filter(Boolean)
  for (let whole = words.length; whole >= 0; whole -= 1) {
    const initials = words.slice(0, words.length - whole).map((word) => word[0])
    const made = prefix + [...initials, ...words.slice(words.length - whole)].join('')
    if (made.length <= 24) return made.length < 3 ? `${made}.dv` : made
  }
  return (prefix + words.map((word) => word[0]).join('')).slice(0, 24)
}

function free(wanted: string, used: Set<string>): string {
  if (!used.has(wanted)) return wanted
  for (let n = 2; ; n += 1) if (!used.has(`${wanted}${n}`)) return `${wanted}${n}`
}

export type AccountProblem =
  | 'unit'
  | 'unitTwice'
  | 'username'
  | 'usernameTwice'
  | 'usernameTaken'
  | 'name'

/** What stands in the way of making a row's account. One unit twice is asked about, not refused. */
export function accountProblems(rows: AccountRow[], taken: string[]): AccountProblem[][] {
  const known = new Set(taken)
  const count = <K>(keys: K[]) => {
    const counted = new Map<K, number>()
    for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1)
    return counted
  }
  const names = count(rows.map(({ username }) => username.trim().toLowerCase()))
  const places = count(rows.map(({ unitId }) => unitId))
  return rows.map(({ unitId, username, name }) => {
    const wanted = username.trim().toLowerCase()
    const problems: AccountProblem[] = []
    if (unitId === null) problems.push('unit')
    else if ((places.get(unitId) ?? 0) > 1) problems.push('unitTwice')
    if (!usernameForm.test(wanted)) problems.push('username')
    else if (known.has(wanted)) problems.push('usernameTaken')
    else if ((names.get(wanted) ?? 0) > 1) problems.push('usernameTwice')
    if (name.trim() === '') problems.push('name')
    return problems
  })
}

/** A unit may have two accounts, for two people. */
export const isDoubt = (problem: AccountProblem): boolean => problem === 'unitTwice'
