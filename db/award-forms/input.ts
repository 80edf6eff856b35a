import { z } from 'zod'
import * as field from '@/domain/input'
import { formKinds, levels, recipientKinds, regimes } from '@/domain/vocabulary'

const awardForm = {
  name: field.name(200),
  kind: field.oneOf(formKinds),
  /** Null: conferred by any of the three. */
  regime: field.optionalOneOf(regimes),
  /** Null: conferred at any level. */
  level: field.optionalOneOf(levels),
  recipientKinds: z
    .array(field.oneOf(recipientKinds))
    .min(1, 'chooseKind')
    .transform((chosen) => recipientKinds.filter((kind) => chosen.includes(kind))),
  /** Conferred once in a lifetime, such as a medal "Vì sự nghiệp": a second one draws a warning. */
  onceOnly: field.flag(),
  validFrom: field.optionalDay(),
  validTo: field.optionalDay(),
  /** The article of law: "Luật Thi đua, khen thưởng 2022, Điều 74". */
  basis: field.line(300),
}

type Days = { validFrom: string | null; validTo: string | null }
const inOrder = (f: Days) => !f.validFrom || !f.validTo || f.validFrom <= f.validTo
const orderProblem = { path: ['validTo'], message: 'periodEndsBeforeStart' }

export const createAwardFormInput = z
  .object({ ...awardForm, createKey: field.createKey() })
  .refine(inOrder, orderProblem)

export const updateAwardFormInput = z
  .object({ ...awardForm, id: field.id(), version: field.version() })
  .refine(inOrder, orderProblem)
