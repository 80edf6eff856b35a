import { z } from 'zod'
import * as field from '@/domain/input'
import { longestPassword, passwordProblem } from '@/domain/password-policy'
import { problem } from '@/domain/validation'
import { type Role, roles } from '@/domain/vocabulary'

/** What any office asks of a new password; the command asks for what this one does besides. */
const newPassword = z.string().superRefine((password, ctx) => {
  const message = passwordProblem(password)
  if (message) ctx.addIssue({ code: 'custom', message })
})

export const username = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'required')
  .regex(/^[a-z0-9._-]{3,30}$/, 'badUsername')

const account = {
  name: field.name(120),
  role: field.oneOf(roles),
  /** A contributor's scope; without it a contributor would see nothing. */
  unitId: field.optionalId(),
}
type Account = { role: Role; unitId: number | null }
const scoped = (a: Account) => a.role !== 'contributor' || a.unitId !== null
const scopeProblem = { path: ['unitId'], message: 'contributorNeedsUnit' }

export const createUserInput = z
  .object({
    ...account,
    username,
    password: newPassword,
    createKey: field.createKey(),
  })
  .refine(scoped, scopeProblem)

export const updateUserInput = z
  .object({ ...account, id: field.id(), version: field.version(), active: z.boolean() })
  .refine(scoped, scopeProblem)

export const resetPasswordInput = z.object({ id: field.id(), password: newPassword })

/** What stands behind a one-time link, with the password that it is to set. */
export const takeLinkInput = z
  .object({
    token: z.string().regex(/^[\w-]{32}$/, 'linkSpent'),
    password: newPassword,
    repeated: z.string(),
  })
  .refine((p) => p.password === p.repeated, { path: ['repeated'], message: 'passwordsDiffer' })

/** The password that is in use, asked of who is signed in. */
export const currentPasswordInput = z.object({
  current: z
    .string()
    .min(1, 'required')
    .max(longestPassword, problem('tooLong', { max: longestPassword })),
})

/** Six digits, however they are grouped. */
export const confirmFactorInput = z.object({
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(
      z
        .string()
        .min(1, 'required')
        .regex(/^\d{6}$/, 'badCode'),
    ),
})

export const changePasswordInput = currentPasswordInput
  .extend({
    password: newPassword,
    repeated: z.string().min(1, 'required'),
  })
  .refine((p) => p.password === p.repeated, { path: ['repeated'], message: 'passwordsDiffer' })
  .refine((p) => p.password !== p.current, { path: ['password'], message: 'passwordUnchanged' })
