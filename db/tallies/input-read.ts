import { z } from 'zod'
import * as field from '@/domain/input'
import { formatNumber } from '@/domain/numbers'
import { problem } from '@/domain/validation'

/** Letters that are read at once: some pages of a report. */
const longest = 20_000

/** A pasted paragraph, as it stands: not cleaned, so that places in it stay true. */
export const readParagraphInput = z.object({
  text: z.string().superRefine((text, ctx) => {
    if (text.trim() === '') ctx.addIssue({ code: 'custom', message: 'required' })
    else if (text.length > longest) {
      const values = { count: formatNumber(text.length), max: formatNumber(longest) }
      ctx.addIssue({ code: 'custom', message: problem('paragraphTooLong', values) })
    }
  }),
  /** For numbers whose sentence names no year. */
  year: field.orNull(field.year()),
})
