import { passwordProblem } from '@/domain/password-policy'
import { type Refusal, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { readOffice } from '../settings/office'
import { readSecurity } from '../settings/security'

/** Why this office does not take a new password of this account; null when it does. */
export async function refusedPassword(
  tx: Tx,
  password: string,
  { username, name }: { username: string; name: string },
): Promise<Refusal | null> {
  const [office, { passwordLength }] = await Promise.all([readOffice(tx), readSecurity(tx)])
  const names = [username, name, office.name, office.areaName]
  const problem = passwordProblem(password, { names, min: passwordLength })
  return problem ? refuse({ password: problem }) : null
}
