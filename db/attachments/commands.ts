import { and, asc, eq, max } from 'drizzle-orm'
import type { OwnerNoun } from '@/domain/nouns'
import { appendAudit } from '../audit/chain'
import {
  already,
  type Context,
  defineCommand,
  done,
  notFound,
  type Refusal,
  refuse,
  stale,
} from '../command'
import type { Tx } from '../engine/connection'
import { registerOf } from '../register'
import {
  addAttachmentInput,
  orderAttachmentsInput,
  removeAttachmentInput,
  supplyFileInput,
  updateCaptionInput,
} from './input'
import {
  addAttachmentPolicy,
  mayAttach,
  orderAttachmentsPolicy,
  removeAttachmentPolicy,
  supplyFilePolicy,
  updateCaptionPolicy,
} from './policy'
import { attachments } from './table'

const register = registerOf(attachments, 'attachment')

type Attachment = typeof attachments.$inferSelect

/** A file or photo of a record, or a caption whose photo is still to come; it comes last. */
export const addAttachment = defineCommand(addAttachmentPolicy, {
  input: addAttachmentInput,
  run: async (tx, { file, ...input }, { actor }) => {
    const twin = await register.twin(tx, input.createKey)
    if (twin) return already({ id: twin.id })
    const owner = { noun: input.ownerNoun, id: input.ownerId }
    const shut = await shutTo(tx, actor, owner)
    if (shut) return shut
    const [last] = await tx
      .select({ ordinal: max(attachments.ordinal) })
      .from(attachments)
      .where(ofOwner(owner))
    const ordinal = (last?.ordinal ?? 0) + 1
    const row = await register.enter(tx, { ...input, ...file, ordinal })
    return done({ id: row.id, before: null, after: kept(row) }, { id: row.id })
  },
})

export const updateCaption = defineCommand(updateCaptionPolicy, {
  input: updateCaptionInput,
  run: async (tx, { id, version, caption }, ctx) => {
    const before = await load(tx, ctx, id)
    if ('ok' in before) return before
    if (caption === null && before.sha256 === null) return refuse({ caption: 'captionOrFile' })
    return change(tx, before, version, { caption })
  },
})

/** The photo that a caption was waiting for, or another file in the place of the present one. */
export const supplyFile = defineCommand(supplyFilePolicy, {
  input: supplyFileInput,
  run: async (tx, { id, version, file }, ctx) => {
    const before = await load(tx, ctx, id)
    return 'ok' in before ? before : change(tx, before, version, file)
  },
})

/** Takes the entry off its record. What it was stays in the history, and the bytes in the store. */
export const removeAttachment = defineCommand(removeAttachmentPolicy, {
  input: removeAttachmentInput,
  run: async (tx, { id, version }, ctx) => {
    const before = await load(tx, ctx, id)
    if ('ok' in before) return before
    const removed = await tx
      .delete(attachments)
      .where(and(eq(attachments.id, id), eq(attachments.version, version)))
      .returning()
    if (removed.length === 0) return stale(tx, 'attachment', id)
    return done({ id, before: kept(before), after: null }, { id })
  },
})

/** Puts a record's files into the given order; one that is not in the list is refused. */
export const orderAttachments = defineCommand(orderAttachmentsPolicy, {
  input: orderAttachmentsInput,
  run: async (tx, { ownerNoun, ownerId, ids }, ctx) => {
    const owner = { noun: ownerNoun, id: ownerId }
    const shut = await shutTo(tx, ctx.actor, owner)
    if (shut) return shut
    const rows = await tx
      .select()
      .from(attachments)
      .where(ofOwner(owner))
      .orderBy(asc(attachments.ordinal))
    const isSame = rows.length === ids.length && rows.every((row) => ids.includes(row.id))
    if (!isSame) return refuse({ '': 'filesChangedMeanwhile' })
    for (const before of rows) {
      const ordinal = ids.indexOf(before.id) + 1
      if (before.ordinal === ordinal) continue
      const after = await register.save(tx, before, { ordinal })
      if ('ok' in after) return after
      const change = { id: before.id, before: kept(before), after: kept(after) }
      await appendAudit(tx, ctx, orderAttachmentsPolicy, change)
    }
    // Each moved file has its own entry already.
    return already({ id: ownerId })
  },
})

const ofOwner = ({ noun, id }: { noun: OwnerNoun; id: number }) =>
  and(eq(attachments.ownerNoun, noun), eq(attachments.ownerId, id))

/** Why the actor may not write the files of a record; null when it may. */
async function shutTo(
  tx: Tx,
  actor: Context['actor'],
  owner: { noun: OwnerNoun; id: number },
): Promise<Refusal | null> {
  const may = await mayAttach(tx, actor, owner)
  if (may === 'yes') return null
  return may === 'closed' ? refuse({ '': 'registrationClosed' }) : notFound()
}

/** The file, or why not: it is not there, or belongs to a record that the actor may not write. */
async function load(tx: Tx, { actor }: Context, id: number): Promise<Attachment | Refusal> {
  const row = await register.load(tx, { id })
  if ('ok' in row) return row
  return (await shutTo(tx, actor, { noun: row.ownerNoun, id: row.ownerId })) ?? row
}

async function change(
  tx: Tx,
  before: Attachment,
  version: number,
  set: Partial<Attachment>,
): Promise<ReturnType<typeof done<{ id: number }>> | Refusal> {
  const { id } = before
  const after = await register.save(tx, { id, version }, set)
  if ('ok' in after) return after
  return done({ id, before: kept(before), after: kept(after) }, { id })
}

/** For the history, which finds a record's files by how an entry begins: the owner comes first. */
const kept = ({ ownerNoun, ownerId, ...row }: Attachment) => ({
  ownerNoun,
  ownerId,
  caption: row.caption,
  fileName: row.fileName,
  mediaType: row.mediaType,
  size: row.size,
  sha256: row.sha256,
  ordinal: row.ordinal,
})
