import { z } from 'zod'
import * as field from '@/domain/input'

const ids = z
  .array(field.id())
  .max(5000, 'tooManyRows')
  .transform((list) => [...new Set(list)])

const campaignYear = {
  campaignId: field.id(),
  year: field.year(),
  /** "Kế hoạch số 12-KH/QU ngày 15/01/2021". */
  plan: field.line(300),
  /** The plan among the decisions and documents of the register: found by its number, or entered. */
  decisionNumber: field.line(60),
  decidedOn: field.optionalDay(),
  issuerId: field.optionalId(),
  openedOn: field.day(),
  deadline: field.day(),
  note: field.paragraph(1000),
  /** The fields that the plan names; none named means all. */
  fieldIds: ids.default([]),
  /** Units expected to register. */
  unitIds: ids.pipe(z.array(z.number()).min(1, 'chooseUnits')),
}

type Days = { openedOn: string; deadline: string }
const inOrder = ({ openedOn, deadline }: Days) => openedOn <= deadline
const orderProblem = { path: ['deadline'], message: 'deadlineBeforeOpening' }

export const openCampaignYearInput = z
  .object({ ...campaignYear, createKey: field.createKey() })
  .refine(inOrder, orderProblem)

export const updateCampaignYearInput = z
  .object({ ...campaignYear, id: field.id(), version: field.version() })
  .refine(inOrder, orderProblem)
