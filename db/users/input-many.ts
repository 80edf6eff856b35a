import { z } from 'zod'
import * as field from '@/domain/input'
import { username } from './input'

/** Accounts of units, pasted as a table: contributors, each of the unit that it looks through. */
export const createUnitAccountsInput = z
  .object({
    rows: z
      .array(z.object({ unitId: field.id(), username, name: field.name(120) }))
      .min(1, 'required')
      .max(300, 'invalid'),
    createKey: field.createKey(),
  })
  .superRefine(({ rows }, ctx) => {
    const seen = new Set<string>()
    for (const [at, row] of rows.entries()) {
      if (seen.has(row.username))
        ctx.addIssue({
          code: 'custom',
          path: ['rows', at, 'username'],
          message: 'usernameTwice',
        })
      seen.add(row.username)
    }
  })
