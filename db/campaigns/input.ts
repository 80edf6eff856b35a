import { z } from 'zod'
import * as field from '@/domain/input'

const campaign = {
  name: field.name(300),
  shortName: field.name(60),
  /** The paper it rests on: "Chỉ thị 05-CT/TW ngày 15-5-2016 của Bộ Chính trị". */
  basis: field.line(300),
  startedOn: field.optionalDay(),
  endedOn: field.optionalDay(),
  /** Units register works and models in it, year by year. */
  registers: field.flag(),
}

type Days = { startedOn: string | null; endedOn: string | null }
const inOrder = (c: Days) => !c.startedOn || !c.endedOn || c.startedOn <= c.endedOn
const orderProblem = { path: ['endedOn'], message: 'periodEndsBeforeStart' }

export const createCampaignInput = z
  .object({ ...campaign, createKey: field.createKey() })
  .refine(inOrder, orderProblem)

export const updateCampaignInput = z
  .object({ ...campaign, id: field.id(), version: field.version() })
  .refine(inOrder, orderProblem)
