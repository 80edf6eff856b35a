import { createOTP } from '@better-auth/utils/otp'
import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { eq } from 'drizzle-orm'
import { secretOf } from '../auth/secret'
import type { Reader } from '../engine/connection'
import { twoFactors } from './table'

/** What an authenticator is given, and the codes for the day on which it is lost. */
export type NewFactor = { secret: string; address: string; codes: string[] }

/** A fresh secret and recovery codes; `kept` is what of them may lie in the database. */
export async function newFactor(username: string) {
  const secret = generateRandomString(32)
  const codes = Array.from({ length: 10 }, () => {
    const code = generateRandomString(10, 'a-z', '0-9')
    return `${code.slice(0, 5)}-${code.slice(5)}`
  })
  const key = secretOf()
  const address = createOTP(secret).url('Sổ vàng', username)
  const told: NewFactor = {
    secret: new URL(address).searchParams.get('secret') ?? '',
    address,
    codes,
  }
  return {
    told,
    kept: {
      secret: await symmetricEncrypt({ key, data: secret }),
      backupCodes: await symmetricEncrypt({ key, data: JSON.stringify(codes) }),
    },
  }
}

export async function factorOf(db: Reader, userId: number) {
  const [row] = await db.select().from(twoFactors).where(eq(twoFactors.userId, userId))
  return row
}

/** Whether a code is the one of now, or of half a minute before or after. */
export async function codeFits(kept: { secret: string }, code: string): Promise<boolean> {
  const secret = await symmetricDecrypt({ key: secretOf(), data: kept.secret })
  return createOTP(secret).verify(code)
}
