import { z } from 'zod'
import { todayIn } from '@/domain/dates'
import * as field from '@/domain/input'

/** A number as it is written on cards, without the spaces and dots that people type into it. */
const digits = (pattern: RegExp, problem: string) =>
  field.orNull(
    z
      .string()
      .max(60, problem)
      .transform((text) => text.replace(/[\s.-]/g, ''))
      .pipe(z.string().regex(pattern, problem)),
  )

const individual = {
  fullName: field.name(120),
  /** "Đ/c", "Ông", "Thượng tọa": how papers call the person. */
  honorific: field.line(40),
  birthYear: field.optionalWhole({ min: 1880, max: 2200 }),
  position: field.line(200),
  unitId: field.optionalId(),
  /** Chứng minh nhân dân has 9 digits, căn cước 12 (Luật Căn cước 26/2023/QH15, Điều 12). */
  identityNumber: digits(/^(\d{9}|\d{12})$/, 'badIdentityNumber'),
  phone: digits(/^\+?\d{8,15}$/, 'badPhone'),
  note: field.paragraph(2000),
}

const born = ({ birthYear }: { birthYear: number | null }) =>
  birthYear === null || birthYear <= Number(todayIn(new Date()).slice(0, 4))
const bornProblem = { path: ['birthYear'], message: 'birthYearInFuture' }

export const createIndividualInput = z
  .object({ ...individual, createKey: field.createKey() })
  .refine(born, bornProblem)

export const updateIndividualInput = z
  .object({
    ...individual,
    id: field.id(),
    version: field.version(),
    /** When the name is corrected: on the awards that bear the wrong one too, or not. */
    awardNames: field.optionalOneOf(['correct', 'keep'] as const).default(null),
  })
  .refine(born, bornProblem)

export type IndividualFields = Omit<z.output<typeof createIndividualInput>, 'createKey'>
