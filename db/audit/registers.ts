import type { RestorableNoun } from '@/domain/history-filters'
import type { Policy } from '@/domain/permissions'
import { updateAwardFormPolicy } from '../award-forms/policy'
import { awardForms } from '../award-forms/table'
import { updateAwardPolicy } from '../awards/policy'
import { awards } from '../awards/table'
import { updateCampaignYearPolicy } from '../campaign-years/policy'
import { campaignYears } from '../campaign-years/table'
import { updateCampaignPolicy } from '../campaigns/policy'
import { campaigns } from '../campaigns/table'
import { updateDecisionPolicy } from '../decisions/policy'
import { decisions } from '../decisions/table'
import { updateEventPolicy } from '../events/policy'
import { events } from '../events/table'
import { updateFieldPolicy } from '../fields/policy'
import { fields } from '../fields/table'
import { updateIndividualPolicy } from '../individuals/policy'
import { individuals } from '../individuals/table'
import { updateModelPolicy } from '../models/policy'
import { models } from '../models/table'
import { updateRegistrationPolicy } from '../registrations/policy'
import { registrations } from '../registrations/table'
import { updateSourcePolicy, updateTallyPolicy } from '../tallies/policy'
import { publishedTallies, sources } from '../tallies/table'
import { updateUnitPolicy } from '../units/policy'
import { units } from '../units/table'

/** Registers whose records are edited by a form: the table that they lie in, and who may edit. */
export const registersEdited = {
  award: { table: awards, policy: updateAwardPolicy },
  individual: { table: individuals, policy: updateIndividualPolicy },
  unit: { table: units, policy: updateUnitPolicy },
  decision: { table: decisions, policy: updateDecisionPolicy },
  event: { table: events, policy: updateEventPolicy },
  model: { table: models, policy: updateModelPolicy },
  registration: { table: registrations, policy: updateRegistrationPolicy },
  campaign: { table: campaigns, policy: updateCampaignPolicy },
  campaignYear: { table: campaignYears, policy: updateCampaignYearPolicy },
  tally: { table: publishedTallies, policy: updateTallyPolicy },
  source: { table: sources, policy: updateSourcePolicy },
  awardForm: { table: awardForms, policy: updateAwardFormPolicy },
  field: { table: fields, policy: updateFieldPolicy },
} as const satisfies Record<RestorableNoun, { table: unknown; policy: Policy }>
