import { z } from 'zod'
import * as field from '@/domain/input'
import { listings } from '@/domain/listing'
import { roles } from '@/domain/vocabulary'

const sharedWith = z.array(field.oneOf(roles)).max(roles.length, 'invalid').default([])

export const createViewInput = z.object({
  listing: field.oneOf(listings),
  name: field.name(80),
  /** The search part of the list's address. */
  query: z
    .string()
    .max(2000, 'viewTooLong')
    .regex(/^[^\s\p{Cc}#?]*$/u, 'invalid'),
  sharedWith,
  createKey: field.createKey(),
})

export const shareViewInput = z.object({ id: field.id(), sharedWith })
export const removeViewInput = z.object({ id: field.id() })
