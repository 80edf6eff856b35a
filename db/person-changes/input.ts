import { z } from 'zod'
import * as field from '@/domain/input'

const side = z.enum(['keep', 'go'], 'chooseOne')

/** The fields of a person that two records may say differently; of each the one that is right. */
export const mergedFields = [
  'fullName',
  'honorific',
  'birthYear',
  'position',
  'unitId',
  'identityNumber',
  'phone',
] as const
export type MergedField = (typeof mergedFields)[number]

/** `keepId` stays, `goId` becomes part of it. A field left out is the one that stays, or the other's
 * where that has none. */
export const mergePeopleInput = z
  .object({
    keepId: field.id(),
    keepVersion: field.version(),
    goId: field.id(),
    goVersion: field.version(),
    ...(Object.fromEntries(mergedFields.map((each) => [each, side.optional()])) as Record<
      MergedField,
      z.ZodOptional<typeof side>
    >),
    /** Names on the awards: as they stand on paper, or all as the person is called now. */
    awardNames: z.enum(['paper', 'correct'], 'chooseOne'),
    createKey: field.createKey(),
  })
  .refine(({ keepId, goId }) => keepId !== goId, { path: ['goId'], message: 'sameRecord' })

/** `belongs`: of awards that came since, by id, whose they are. */
export const unmergePeopleInput = z.object({
  id: field.id(),
  belongs: z.record(z.string().regex(/^\d{1,12}$/), side).default({}),
})

export const undoPersonChangeInput = z.object({ id: field.id() })
export const removePersonInput = z.object({ id: field.id(), version: field.version() })

export const tellApartInput = z
  .object({ firstId: field.id(), secondId: field.id() })
  .refine(({ firstId, secondId }) => firstId !== secondId, { message: 'sameRecord' })
