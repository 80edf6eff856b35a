import { eq } from 'drizzle-orm'
import { deviceName } from '@/domain/user-agent'
import { appendAudit } from '../audit/chain'
import type { Tx } from '../engine/connection'
import { transaction } from '../engine/transaction'
import { type Database, database } from '../open'
import { users } from './table'

/** Where somebody stood who signed in, or tried to. */
export type Whence = { address: string; userAgent: string | null }

type Verb = 'signIn' | 'signOut'

/** Signing in, signing out and wrong passwords stand in the history beside the accounts. */
export async function appendSignIn(
  tx: Tx,
  verb: Verb,
  userId: number,
  whence: Whence,
  now: Date,
): Promise<void> {
  const [user] = await tx.select().from(users).where(eq(users.id, userId))
  if (!user) return
  const { username, name } = user
  const after = { username, name, ...shown(whence) }
  const actor = { ...nobody, userId, name }
  await appendAudit(
    tx,
    { actor, now },
    { noun: 'session', verb },
    { id: userId, before: null, after },
  )
}

export const tellSignOut = (
  userId: number,
  whence: Whence,
  now: Date,
  db: Database = database(),
): Promise<void> => transaction({ db }, (tx) => appendSignIn(tx, 'signOut', userId, whence, now))

const shown = ({ address, userAgent }: Whence) => ({ address, device: deviceName(userAgent) })

/** Who stands in the history for what is done without a session. */
const nobody = {
  userId: 0,
  name: 'Chưa đăng nhập',
  role: 'leader',
  unitId: null,
  unitName: null,
  mustChangePassword: false,
} as const

/*
 * Wrong passwords are told at once, and then gathered: one entry for the first of a quarter of an hour
 * and one for all that followed in it, however many they were; names that are not there are gathered
 * as one and not kept, for what is typed there may be a password. So nobody fills the disk by guessing.
 */
const quarter = 15 * 60_000
type Gathered = { tries: number; untried: number; addresses: Set<string> }
const gathered = new Map<number, Gathered>()

/** `tried`: the password was compared; else it was turned away, for there were too many. */
export async function tellWrong(
  userId: number | undefined,
  { address, tried }: { address: string; tried: boolean },
  now: Date,
  db: Database = database(),
): Promise<void> {
  const key = userId ?? 0
  const more = gathered.get(key)
  if (more) {
    if (tried) more.tries += 1
    else more.untried += 1
    if (more.addresses.size < 5) more.addresses.add(address)
    return
  }
  gathered.set(key, { tries: 0, untried: 0, addresses: new Set() })
  setTimeout(() => void settle(key, db), quarter).unref()
  const first = { tries: tried ? 1 : 0, untried: tried ? 0 : 1, addresses: new Set([address]) }
  await enter(db, key, first, now)
}

/** What was gathered in a quarter of an hour, as one entry. */
async function settle(key: number, db: Database): Promise<void> {
  const more = gathered.get(key)
  gathered.delete(key)
  if (more && more.tries + more.untried > 0)
    await enter(db, key, more, new Date()).catch(() => undefined)
}

function enter(db: Database, key: number, { tries, untried, addresses }: Gathered, now: Date) {
  return transaction({ db }, async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, key))
    const who = user ? { username: user.username, name: user.name } : {}
    const after = { ...who, tries, untried, address: [...addresses].join(', ') }
    const change = { id: key, before: null, after }
    await appendAudit(tx, { actor: nobody, now }, { noun: 'session', verb: 'wrong' }, change)
  })
}
