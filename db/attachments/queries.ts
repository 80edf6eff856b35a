import { and, asc, eq } from 'drizzle-orm'
import type { OwnerNoun } from '@/domain/nouns'
import type { ReadContext } from '../read'
import { recordInSight } from '../record-scope'
import { mayAttach } from './policy'
import { attachments } from './table'

export type AttachmentRow = {
  id: number
  version: number
  caption: string | null
  /** The four are null while a caption waits for its photo. */
  fileName: string | null
  mediaType: string | null
  size: number | null
  sha256: string | null
}
export type AttachmentList = { rows: AttachmentRow[]; can: { update: boolean } }

/** A record's files and photos in their order; none for a record that the actor may not see. */
export async function listAttachments(
  ctx: ReadContext,
  noun: OwnerNoun,
  id: number,
): Promise<AttachmentList> {
  if (!(await recordInSight(ctx, noun, id))) return { rows: [], can: { update: false } }
  const rows = await ctx.db
    .select(columns)
    .from(attachments)
    .where(and(eq(attachments.ownerNoun, noun), eq(attachments.ownerId, id)))
    .orderBy(asc(attachments.ordinal), asc(attachments.id))
  return { rows, can: { update: (await mayAttach(ctx.db, ctx.actor, { noun, id })) === 'yes' } }
}

/** One file with the record it belongs to; null when it is not there or the record not in sight. */
export async function getAttachment(ctx: ReadContext, id: number) {
  const [row] = await ctx.db
    .select({ ...columns, ownerNoun: attachments.ownerNoun, ownerId: attachments.ownerId })
    .from(attachments)
    .where(eq(attachments.id, id))
  return row && (await recordInSight(ctx, row.ownerNoun, row.ownerId)) ? row : null
}

const columns = {
  id: attachments.id,
  version: attachments.version,
  caption: attachments.caption,
  fileName: attachments.fileName,
  mediaType: attachments.mediaType,
  size: attachments.size,
  sha256: attachments.sha256,
}
