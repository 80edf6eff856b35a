import { z } from 'zod'
import * as field from '@/domain/input'

const values = {
  name: field.name(120),
  /** Place in lists and tables, from 1. */
  ordinal: field.whole({ min: 0, max: 999 }),
}

export const createFieldInput = z.object({ ...values, createKey: field.createKey() })

export const updateFieldInput = z.object({
  ...values,
  /** A field no longer in use is not offered any more, and stays on what bears it. */
  active: field.flag(),
  id: field.id(),
  version: field.version(),
})
