import { z } from 'zod'
import * as field from '@/domain/input'
import { nounsWith } from '@/domain/nouns'

const owner = { ownerNoun: field.oneOf(nounsWith('files')), ownerId: field.id() }
const caption = field.line(500)

/** What the store says of bytes that it has received, checked and kept; never what a browser says. */
export const storedFile = z.object({
  fileName: z.string().min(1).max(200),
  mediaType: z.string().min(1).max(120),
  size: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type StoredFile = z.output<typeof storedFile>

/** A caption may stand before its photo is here; neither of both is nothing to keep. */
export const addAttachmentInput = z
  .object({ ...owner, caption, file: storedFile.nullable(), createKey: field.createKey() })
  .refine((a) => a.caption !== null || a.file !== null, {
    path: ['caption'],
    message: 'captionOrFile',
  })

const one = { id: field.id(), version: field.version() }
export const updateCaptionInput = z.object({ ...one, caption })
export const supplyFileInput = z.object({ ...one, file: storedFile })
export const removeAttachmentInput = z.object(one)

/** All of the record's files in their new order. */
export const orderAttachmentsInput = z.object({ ...owner, ids: z.array(field.id()).max(500) })
