import 'server-only'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import { secretOf } from '@/db/auth/secret'

/**
 * A browser in which somebody signed in before is known by a signed cookie that names the accounts.
 * It opens nothing: its wrong passwords are only counted apart, so that guesses from elsewhere do
 * not lock the owner out.
 */
const name = 'so-vang.device'
const year = 60 * 60 * 24 * 365
/** A shared office PC; the oldest is forgotten first. */
const mostAccounts = 12

type Device = { id: string; accounts: number[] }

/** The device's own mark when this account signed in on it before, else null. */
export async function knownDevice(userId: number | undefined): Promise<string | null> {
  const device = await read()
  return device && userId !== undefined && device.accounts.includes(userId) ? device.id : null
}

export async function rememberDevice(userId: number): Promise<void> {
  const { id, accounts } = (await read()) ?? { id: randomBytes(12).toString('hex'), accounts: [] }
  const kept = [userId, ...accounts.filter((other) => other !== userId)].slice(0, mostAccounts)
  const text = `${id}.${kept.join('-')}`
  const jar = await cookies()
  jar.set(name, `${text}.${signed(text)}`, {
    maxAge: year,
    path: '/sign-in',
    httpOnly: true,
    sameSite: 'lax',
    secure: (process.env.SO_VANG_URL ?? '').startsWith('https:'),
  })
}

async function read(): Promise<Device | null> {
  const value = (await cookies()).get(name)?.value ?? ''
  const [, text, id, accounts, signature] =
    /^(([0-9a-f]{24})\.([0-9-]{1,200}))\.([\w-]{43})$/.exec(value) ?? []
  if (!text || !id || !accounts || !signature) return null
  const isOurs = timingSafeEqual(Buffer.from(signature), Buffer.from(signed(text)))
  return isOurs ? { id, accounts: accounts.split('-').map(Number) } : null
}

const signed = (text: string): string =>
  createHmac('sha256', secretOf()).update(`device ${text}`).digest('base64url')
