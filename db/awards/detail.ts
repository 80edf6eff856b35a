import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import { alias } from '../engine/columns'
import { events } from '../events/table'
import { models } from '../models/table'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { units } from '../units/table'
import { users } from '../users/table'
import {
  amendProposalPolicy,
  conferProposalPolicy,
  returnProposalPolicy,
  revokeAwardPolicy,
  updateAwardPolicy,
  withdrawAwardPolicy,
} from './policy'
import { isProposal } from './propose'
import { awardStatusChanges, awards } from './table'

const issuers = alias(units, 'issuers')

export type AwardDetail = NonNullable<Awaited<ReturnType<typeof getAward>>>

/** One award with the words of everything it refers to; null when not there or not in scope. */
export async function getAward({ db, actor }: ReadContext, id: number) {
  const [row] = await db
    .select({
      ...getTableColumns(awards),
      form: awardForms.name,
      formKind: awardForms.kind,
      campaign: campaigns.name,
      event: events.name,
      unit: units.name,
      model: models.title,
      decisionNumber: decisions.number,
      decidedOn: decisions.decidedOn,
      issuerId: decisions.issuerId,
      issuer: issuers.name,
    })
    .from(awards)
    .innerJoin(awardForms, eq(awardForms.id, awards.awardFormId))
    .innerJoin(units, eq(units.id, awards.unitId))
    .leftJoin(campaigns, eq(campaigns.id, awards.campaignId))
    .leftJoin(events, eq(events.id, awards.eventId))
    .leftJoin(models, eq(models.id, awards.modelId))
    .leftJoin(decisions, eq(decisions.id, awards.decisionId))
    .leftJoin(issuers, eq(issuers.id, decisions.issuerId))
    .where(and(eq(awards.id, id), inScope(actor, awards.unitId)))
  if (!row) return null
  return {
    ...row,
    statuses: await statusesOf({ db, actor }, id),
    can: {
      update: may(actor, updateAwardPolicy) && row.status !== 'revoked' && row.status !== 'undone',
      withdraw:
        may(actor, withdrawAwardPolicy) && row.status === 'conferred' && row.decisionId === null,
      revoke: may(actor, revokeAwardPolicy) && row.status === 'conferred',
      amend: may(actor, amendProposalPolicy) && isProposal(row.status),
      return: may(actor, returnProposalPolicy) && row.status === 'proposed',
      confer: may(actor, conferProposalPolicy) && row.status === 'proposed',
    },
  }
}

/** Every change of status: when, by whom, by which decision, why. */
function statusesOf({ db }: ReadContext, awardId: number) {
  return db
    .select({
      id: awardStatusChanges.id,
      status: awardStatusChanges.status,
      at: awardStatusChanges.at,
      by: users.name,
      decisionId: awardStatusChanges.decisionId,
      decisionNumber: decisions.number,
      decidedOn: decisions.decidedOn,
      reason: awardStatusChanges.reason,
    })
    .from(awardStatusChanges)
    .leftJoin(users, eq(users.id, awardStatusChanges.byUserId))
    .leftJoin(decisions, eq(decisions.id, awardStatusChanges.decisionId))
    .where(eq(awardStatusChanges.awardId, awardId))
    .orderBy(asc(awardStatusChanges.id))
}
