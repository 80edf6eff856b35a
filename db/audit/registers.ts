import type { RestorableNoun } from '@/domain/history-filters'
import type { Policy } from '@/domain/permissions'
import { updateAwardFormPolicy } from '../award-forms/policy'
import { updateAwardPolicy } from '../awards/policy'
import { updateCampaignYearPolicy } from '../campaign-years/policy'
import { updateCampaignPolicy } from '../campaigns/policy'
import { updateDecisionPolicy } from '../decisions/policy'
import { updateEventPolicy } from '../events/policy'
import { updateFieldPolicy } from '../fields/policy'
import { updateIndividualPolicy } from '../individuals/policy'
import { updateModelPolicy } from '../models/policy'
import { tableOf } from '../nouns'
import { updateRegistrationPolicy } from '../registrations/policy'
import { updateSourcePolicy, updateTallyPolicy } from '../tallies/policy'
import { updateUnitPolicy } from '../units/policy'

/** Who may edit the records of each register that a form edits. */
const editing: Record<RestorableNoun, Policy> = {
  award: updateAwardPolicy,
  individual: updateIndividualPolicy,
  unit: updateUnitPolicy,
  decision: updateDecisionPolicy,
  event: updateEventPolicy,
  model: updateModelPolicy,
  registration: updateRegistrationPolicy,
  campaign: updateCampaignPolicy,
  campaignYear: updateCampaignYearPolicy,
  tally: updateTallyPolicy,
  source: updateSourcePolicy,
  awardForm: updateAwardFormPolicy,
  field: updateFieldPolicy,
}

/** A register whose records are edited by a form: the table that they lie in, and who may edit. */
export const registerEdited = (noun: RestorableNoun) => ({
  table: tableOf[noun],
  policy: editing[noun],
})
