import { and, asc, eq, inArray } from 'drizzle-orm'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { mostSeen } from '../seen'
import { awards } from './table'

/** The proposals among these awards that still wait, by name; the rest were dealt with meanwhile. */
export const waitingProposals = ({ db, actor }: ReadContext, ids: number[]) =>
  db
    .select({
      id: awards.id,
      version: awards.version,
      name: awards.recipientName,
      kind: awards.recipientKind,
      unitName: awards.unitName,
    })
    .from(awards)
    .where(
      and(
        inArray(awards.id, ids.slice(0, mostSeen)),
        eq(awards.status, 'proposed'),
        inScope(actor, awards.unitId),
      ),
    )
    .orderBy(asc(awards.sortKey), asc(awards.id))
