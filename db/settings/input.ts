import { z } from 'zod'
import { earliestYear } from '@/domain/dates'
import * as field from '@/domain/input'
import { fold } from '@/domain/text'
import { problem } from '@/domain/validation'
import { levels, regimes } from '@/domain/vocabulary'

/** A term reaches years ahead: "Nhiệm kỳ 2025–2030" is named when it begins. */
const termYear = () => field.whole({ min: earliestYear, max: 2100 })

/** A named period of the office: "Nhiệm kỳ 2020–2025", "Giai đoạn 2016–2021". */
const namedPeriod = z
  .object({ name: field.name(80), from: termYear(), to: termYear() })
  .refine((p) => p.from <= p.to, { path: ['to'], message: 'periodEndsBeforeStart' })

/** Two periods of one name could not be told apart where a period is chosen. */
const namedPeriods = z
  .array(namedPeriod)
  .max(40)
  .superRefine((periods, ctx) => {
    const seen = new Set<string>()
    periods.forEach(({ name }, at) => {
      const key = fold(name)
      if (seen.has(key))
        ctx.addIssue({
          code: 'custom',
          path: [at, 'name'],
          message: problem('duplicate', { what: name }),
        })
      seen.add(key)
    })
  })

/** Who this office is. Nothing in the code knows the name of any place. */
export const officeInput = z.object({
  name: field.name(120),
  /** As the report's sentence says it: "quận Tân Phú có 11 tập thể …". */
  areaName: field.name(80),
  parentBody: field.line(160),
  /** The issuing body as it stands in the head of papers. */
  heading: field.name(160),
  place: field.name(80),
  regime: field.oneOf(regimes),
  level: field.oneOf(levels),
  unitId: field.optionalId(),
  periods: namedPeriods,
})
export type Office = z.output<typeof officeInput>

/** `version` is 0 while nothing has been said of the office yet. */
export const updateOfficeInput = officeInput.extend({ version: z.number().int().min(0) })
