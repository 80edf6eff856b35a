import { z } from 'zod'
import * as field from '@/domain/input'
import { levels, regimes, unitKinds } from '@/domain/vocabulary'

const unit = {
  code: field.line(40),
  name: field.name(200),
  kind: field.oneOf(unitKinds),
  level: field.oneOf(levels),
  regime: field.optionalOneOf(regimes),
  /** Whether decisions are issued in its name; then its regime decides theirs. */
  issues: field.flag(),
  parentId: field.optionalId(),
  validFrom: field.optionalDay(),
  /** The last day on which it is there. */
  validTo: field.optionalDay(),
}

type Dated = { validFrom: string | null; validTo: string | null }
const inOrder = (u: Dated) => !u.validFrom || !u.validTo || u.validFrom <= u.validTo
const orderProblem = { path: ['validTo'], message: 'unitEndsBeforeStart' }
const regimeSaid = (u: { issues: boolean; regime: string | null }) => !u.issues || u.regime !== null
const regimeProblem = { path: ['regime'], message: 'issuerNeedsRegime' }

export const createUnitInput = z
  .object({ ...unit, createKey: field.createKey() })
  .refine(inOrder, orderProblem)
  .refine(regimeSaid, regimeProblem)

export const updateUnitInput = z
  .object({ ...unit, id: field.id(), version: field.version() })
  .refine(inOrder, orderProblem)
  .refine(regimeSaid, regimeProblem)

/** `fromUnitId` was, in whole or in part, carried on by `toUnitId` from the day `on`. */
export const addSuccessionInput = z
  .object({
    fromUnitId: field.id(),
    toUnitId: field.id(),
    on: field.day(),
    note: field.line(300),
    createKey: field.createKey(),
  })
  .refine((s) => s.fromUnitId !== s.toUnitId, { path: ['toUnitId'], message: 'succeedsItself' })

export const removeSuccessionInput = z.object({ id: field.id(), version: field.version() })

export type UnitFields = Omit<z.output<typeof createUnitInput>, 'createKey'>
