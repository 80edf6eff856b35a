import { z } from 'zod'
import { earliestYear } from '@/domain/dates'
import * as field from '@/domain/input'
import { longestCell } from '@/domain/report/cell'
import { blankPaper } from '@/domain/report/paper'
import type { Block } from '@/domain/report/types'
import { problem } from '@/domain/validation'
import { levels, reportTemplates } from '@/domain/vocabulary'

const words = (max: number) => z.string().max(max)
/** A page of the book, never another site. */
const href = words(500).regex(/^\/[a-z]/)

const key = () =>
  z
    .string()
    .max(80)
    .regex(/^[a-z]+(\.[\w-]+)*$/)
const tooLong = problem('tooLong', { max: longestCell })

const part = z.object({
  text: words(8000),
  key: key().optional(),
  value: z.number().finite().optional(),
  href: href.optional(),
  typed: z.boolean().optional(),
  over: key().optional(),
})

/** A cell of a table holds one line. */
const cell = part.extend({ text: z.string().max(longestCell, tooLong) })

const table = z
  .object({
    kind: z.literal('table'),
    caption: words(300),
    heads: z.array(words(120)).max(10),
    widths: z.array(z.number().positive().max(100)).max(10),
    rows: z.array(z.array(cell)).max(1000),
  })
  .superRefine(({ caption, heads, widths, rows }, ctx) => {
    const isEven = [widths, ...rows].every(({ length }) => length === heads.length)
    if (!isEven) ctx.addIssue({ code: 'custom', message: problem('tableShape', { caption }) })
  })

/** A bar of nothing leads nowhere. */
const anchor = z.union([href, z.literal('')])

const segment = z.object({
  level: z.enum(levels),
  n: z.number().int().min(0),
  href: anchor,
})

/** The text as the page sends it: what was written, with the edits of the office. */
const blocks: z.ZodType<Block[]> = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('heading'), text: words(300) }),
      z.object({ kind: z.literal('paragraph'), parts: z.array(part).max(400) }),
      table,
      z.object({
        kind: z.literal('chart'),
        caption: words(300),
        bars: z
          .array(
            z.object({
              label: words(20),
              href: anchor,
              segments: z.array(segment).max(levels.length),
            }),
          )
          .max(200),
      }),
    ]),
  )
  .max(200)

/** What makes it a paper; all of it may be filled in by hand later. */
const paper = z.object({
  number: field.line(60),
  signedOn: field.optionalDay(),
  recipients: field.paragraph(2000),
  authority: field.line(200),
  signatoryPosition: field.line(200),
  signatory: field.line(120),
})

const year = () => z.number().int().min(earliestYear).max(2100)

export const saveReportInput = z
  .object({
    template: z.enum(reportTemplates),
    title: field.name(400),
    from: year(),
    to: year(),
    campaign: field.optionalId(),
    event: field.optionalId(),
    unit: field.optionalId(),
    blocks,
    paper: paper.default(blankPaper),
    createKey: field.createKey(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'periodEndsBeforeStart' })
  .refine(({ template, event }) => template !== 'event' || event !== null, {
    path: ['event'],
    message: 'required',
  })

export const updateReportInput = z.object({
  id: field.id(),
  version: field.version(),
  title: field.name(400),
  blocks,
  paper: paper.optional(),
})
