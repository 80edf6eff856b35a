import { passwordProblem } from '@/domain/password-policy'
import { type Refusal, refuse } from '../command'
import type { Tx } from '../open'
import { readOffice } from '../settings/office'

/** Why this office does not take a new password of this account; null when it does. */
export async function refusedPassword(
  tx: Tx,
  password: string,
  { username, name }: { username: string; name: string },
): Promise<Refusal | null> {
  const office = await readOffice(tx)
  const names = [username, name, office.name, office.areaName]
  const problem = passwordProblem(password, { names })
  return problem ? refuse({ password: problem }) : null
}
