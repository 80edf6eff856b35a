import { z } from 'zod'
import * as field from '@/domain/input'

/** No pin leads out of the book: one slash, no second one after it, no backslash, nothing unseen. */
const innerAddress = /^\/(?![/\\])[^\\\s\p{Cc}]*$/u

/** The address tells one pin from another: sent twice it is one, so that it needs no key. */
export const createPinInput = z.object({
  label: field.label(),
  address: z
    .string()
    .min(1, 'required')
    .max(500, 'addressInvalid')
    .regex(innerAddress, 'addressInvalid'),
})

export const removePinInput = z.object({ id: field.id() })
