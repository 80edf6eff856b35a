import { z } from 'zod'
import type { BlockTable } from '@/domain/block-table'

const words = z.string().max(1000)
const cell = z.union([words, z.number(), z.null()])

/** What a page may send to be written as a sheet: no longer than the longest of our blocks. */
export const tableInput: z.ZodType<BlockTable> = z.object({
  title: words,
  about: words,
  columns: z
    .array(z.union([words, z.object({ year: words })]))
    .min(1)
    .max(200),
  rows: z.array(z.array(cell).max(200)).max(1000),
  people: z.literal(true).optional(),
})
