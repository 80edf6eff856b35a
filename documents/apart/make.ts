import type { Jobs } from './jobs'
import { apart } from './run'

/** Long enough for a list of 5,000 names on a slow office server. */
const patience = 60_000

type Name = Exclude<keyof Jobs, 'list' | 'beReady'>
type By = { owner: string; isLarge: boolean }

/**
 * A paper, a sheet or a reading that takes longer than others should wait, made in a process of its
 * own for `owner`, an account. Throws when it could not be.
 */
export async function made<N extends Name>(
  name: N,
  input: Parameters<Jobs[N]>[0],
  by: By,
): Promise<Awaited<ReturnType<Jobs[N]>>> {
  const outcome = await apart(name, input, { ...by, patience })
  if (outcome.is === 'done') return outcome.value
  throw new Error(`${name}: ${outcome.is === 'failed' ? outcome.reason : outcome.is}`)
}
