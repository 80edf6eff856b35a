import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Files that a backup holds; nothing else is unpacked from one. */
export const partName = /^(so-vang\.db|history\.seal|secret|files\/[0-9a-f]{2}\/[0-9a-f]{64})$/

/** What a backup says of itself, its first file: what is in it, made when, from what state of the book. */
const manifest = z.object({
  product: z.literal('so-vang'),
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The history's end in it. */
  head: z.object({ sequence: z.number().int(), hash: z.string(), at: z.string() }).nullable(),
  /** Awards in the book, for whoever looks at it. */
  awards: z.number().int(),
  parts: z.array(
    z.object({ name: z.string().regex(partName), size: z.number().int(), sha256: hash }),
  ),
  /** Files that records name and that were not in the folder any more when it was made. */
  missing: z.array(hash),
})

export type Manifest = z.infer<typeof manifest>
export const manifestName = 'manifest.json'

/** Null for what is no manifest of a backup. */
export function readManifest(text: string): Manifest | null {
  try {
    const read = manifest.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
