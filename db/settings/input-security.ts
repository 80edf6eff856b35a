import { z } from 'zod'
import * as field from '@/domain/input'
import { shortestPassword } from '@/domain/password-policy'

/** How accounts are kept: how long a session lasts, what a password needs, who needs a second factor. */
const securityInput = z.object({
  /** A session that was not used for so long ends. */
  idleHours: field.whole({ min: 1, max: 72 }),
  /** However much it is used, a session ends after so long. */
  lifetimeDays: field.whole({ min: 1, max: 30 }),
  /** Not more than the one-time passwords have that are made here. */
  passwordLength: field.whole({ min: shortestPassword, max: 16 }),
  factorForAdministrators: z.boolean(),
})
export type Security = z.output<typeof securityInput>

/** `version` is 0 while nothing has been said yet. */
export const updateSecurityInput = securityInput.extend({ version: z.number().int().min(0) })
