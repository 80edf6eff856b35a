import { and, eq, gte, like, or } from 'drizzle-orm'
import { formatInstant } from '@/domain/dates'
import type { Also } from '../audit/also'
import { readSnapshot } from '../audit/changes'
import { sealsOf } from '../audit/seals'
import { auditEntries } from '../audit/table'
import type { Reader } from '../engine/connection'
import { factorMark, passwordMark } from '../users/marks'
import { accounts, twoFactors, users } from '../users/table'
import { firstOf } from './problems'

/** What the history said of an account last, and when: a mark, or null for a factor turned off. */
type Said = { mark: string | null; at: string }
type Marks = { passwordMark?: string; factorMark?: string | null }
type User = { id: number; username: string }

/**
 * Compares every account's password hash and second factor with the newest mark of them in the history.
 * Only marks made with the present key can be compared: an account whose password was set before that,
 * or by a release that made none, is not spoken of.
 */
export async function verifySecrets(db: Reader): Promise<{ problems: string[]; checked: number }> {
  const { passwords, factors } = await saidOf(db)
  const problems: string[] = []
  const all = await db.select({ id: users.id, username: users.username }).from(users)
  for (const user of all) {
    const [password, factor] = [passwords.get(user.id), factors.get(user.id)]
    if (password) problems.push(...(await ofPassword(db, user, password)))
    if (factor) problems.push(...(await ofFactor(db, user, factor)))
  }
  return { problems: firstOf(problems, 'tài khoản'), checked: passwords.size + factors.size }
}

async function ofPassword(db: Reader, user: User, { mark, at }: Said): Promise<string[]> {
  const kept = await db
    .select({ hash: accounts.password })
    .from(accounts)
    .where(eq(accounts.userId, user.id))
  const [own] = kept
  if (kept.length === 1 && passwordMark(db, user.id, own?.hash ?? '') === mark) return []
  return [
    `Mật khẩu của ${nameOf(user)} đã bị thay ngoài phần mềm: không phải mật khẩu đặt ` +
      `lúc ${formatInstant(at)} theo lịch sử. Hãy cấp lại mật khẩu cho tài khoản này.`,
  ]
}

async function ofFactor(db: Reader, user: User, { mark, at }: Said): Promise<string[]> {
  // One that was begun and never confirmed asks nothing of anybody, and is in no history.
  const [on] = await db
    .select({ secret: twoFactors.secret })
    .from(twoFactors)
    .where(and(eq(twoFactors.userId, user.id), eq(twoFactors.verified, true)))
  const now = on ? factorMark(db, user.id, on.secret) : null
  if (now === mark) return []
  const did = now === null ? 'tắt' : mark === null ? 'bật' : 'thay'
  return [
    `Xác thực hai lớp của ${nameOf(user)} đã bị ${did} ngoài phần mềm: ` +
      `không như lịch sử ghi lúc ${formatInstant(at)}.`,
  ]
}

const nameOf = ({ id, username }: User): string => `tài khoản ${username} (số ${id})`

/** The newest marks that the present key made, by account. */
async function saidOf(db: Reader) {
  const passwords = new Map<number, Said>()
  const factors = new Map<number, Said>()
  const { keyedFrom } = sealsOf(db)
  // Without a sound seal file there is no key that any of them was made with.
  if (!Number.isFinite(keyedFrom)) return { passwords, factors }
  const { sequence, noun, nounId, at, after } = auditEntries
  const entries = await db
    .select({ id: nounId, at, after })
    .from(auditEntries)
    .where(
      and(
        eq(noun, 'user'),
        gte(sequence, keyedFrom),
        or(like(after, '%"passwordMark":%'), like(after, '%"factorMark":%')),
      ),
    )
    .orderBy(sequence)
  for (const { id, at, after } of entries) {
    const told = readSnapshot(after)
    const also = (told?.also ?? []) as unknown as Also[]
    const all = [{ id, set: told }, ...also.filter((one) => one.noun === 'user')]
    for (const { id, set } of all) {
      const { passwordMark: password, factorMark: factor } = (set ?? {}) as Marks
      if (password !== undefined) passwords.set(id, { mark: password, at })
      if (factor !== undefined) factors.set(id, { mark: factor, at })
    }
  }
  return { passwords, factors }
}
