import { and, desc, eq, inArray, notInArray, or, type SQL } from 'drizzle-orm'
import { foldedSpellings, namesAlike } from '@/domain/same-person'
import { fold } from '@/domain/text'
import type { RecipientKind } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { recipientNames } from '../names-table'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { awards } from './table'

export type SimilarAward = Awaited<ReturnType<typeof similarAwards>>[number]
type Recipient = { kind: RecipientKind; name: string; individualId?: number; unitId?: number }

/**
 * What the same recipient was awarded before: by the person's own record where one is chosen, else
 * by the name (diacritics aside) in the same unit. Shown beside the form, newest first, 20 at most;
 * a likely duplicate is pointed out there, never blocked.
 */
export async function similarAwards({ db, actor }: ReadContext, recipient: Recipient) {
  const same = sameRecipient({ db, actor }, recipient)
  if (!same) return []
  const rows = await db
    .select({
      id: awards.id,
      individualId: awards.individualId,
      recipientName: awards.recipientName,
      unitName: awards.unitName,
      awardFormId: awards.awardFormId,
      form: awardForms.name,
      campaign: campaigns.shortName,
      level: awards.level,
      awardYear: awards.awardYear,
      eventId: awards.eventId,
      sample: awards.sample,
    })
    .from(awards)
    .innerJoin(awardForms, eq(awardForms.id, awards.awardFormId))
    .leftJoin(campaigns, eq(campaigns.id, awards.campaignId))
    .where(
      and(same, notInArray(awards.status, ['revoked', 'undone']), inScope(actor, awards.unitId)),
    )
    .orderBy(desc(awards.awardYear), desc(awards.id))
    .limit(50)
  const { kind, name, individualId } = recipient
  return rows
    .filter(
      (award) =>
        kind === 'collective' ||
        (individualId && award.individualId === individualId) ||
        // One name without diacritics is many: Thúy and Thủy are no hint of each other.
        namesAlike(award.recipientName, name) !== 'other',
    )
    .slice(0, 20)
}

function sameRecipient({ db }: ReadContext, recipient: Recipient): SQL | undefined {
  const text = fold(recipient.name)
  const person = recipient.individualId
    ? eq(awards.individualId, recipient.individualId)
    : undefined
  if (text === '' || !recipient.unitId) return person
  const names = db
    .select({ id: recipientNames.id })
    .from(recipientNames)
    .where(
      and(
        inArray(recipientNames.searchText, foldedSpellings(text)),
        eq(recipientNames.recipientKind, recipient.kind),
      ),
    )
  const named = and(inArray(awards.nameId, names), eq(awards.unitId, recipient.unitId))
  return person ? or(person, named) : named
}
