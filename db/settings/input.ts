import { z } from 'zod'
import * as field from '@/domain/input'
import { levels, regimes } from '@/domain/vocabulary'

/** A named period of the office: "Nhiệm kỳ 2020–2025", "Giai đoạn 2016–2021". */
export const namedPeriod = z
  .object({ name: field.name(80), from: field.year(), to: field.year() })
  .refine((p) => p.from <= p.to, { path: ['to'], message: 'periodEndsBeforeStart' })

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
  periods: z.array(namedPeriod).max(40),
})
export type Office = z.output<typeof officeInput>
