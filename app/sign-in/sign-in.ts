import 'server-only'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { log } from '@/app/log'
import { auth } from '@/db/auth/auth'
import { mayUserSignIn } from '@/db/users/queries'

/** Ten wrong passwords for one account, or fifty from one address, within a quarter of an hour. */
const quarter = 15 * 60
const perAccount = new RateLimiterMemory({ points: 10, duration: quarter })
const perAddress = new RateLimiterMemory({ points: 50, duration: quarter })

/** Opens a session (its cookie is set on the way); otherwise what to say. */
export async function signIn(
  username: string,
  password: string,
  headers: Headers,
): Promise<'wrong' | 'tooMany' | 'failed' | null> {
  const account = username.toLowerCase()
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'local'
  if (await exhausted(account, address)) return 'tooMany'
  try {
    if (await mayUserSignIn(account)) {
      await auth().api.signInUsername({ body: { username: account, password }, headers })
      await perAccount.delete(account)
      return null
    }
  } catch (error) {
    if (!isRefusal(error)) {
      log.failure(error, 'signIn')
      return 'failed'
    }
  }
  await Promise.allSettled([perAccount.consume(account), perAddress.consume(address)])
  return 'wrong'
}

async function exhausted(account: string, address: string): Promise<boolean> {
  const [byAccount, byAddress] = await Promise.all([
    perAccount.get(account),
    perAddress.get(address),
  ])
  return byAccount?.remainingPoints === 0 || byAddress?.remainingPoints === 0
}

const isRefusal = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'statusCode' in error &&
  Number(error.statusCode) < 500
