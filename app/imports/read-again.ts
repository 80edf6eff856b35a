import 'server-only'
import { readFile } from 'node:fs/promises'
import { refresh } from 'next/cache'
import { routeAction } from '@/app/route-action'
import { routeContext } from '@/app/session'
import { pathOf } from '@/db/attachments/store'
import { rereadImport } from '@/db/imports/commands'
import { rereadImportPolicy } from '@/db/imports/policy'
import { getImport } from '@/db/imports/queries'
import { readList } from '@/documents/read-list'
import { todayIn } from '@/domain/dates'
import type { ListField, ListNoun } from '@/domain/list'
import { may } from '@/domain/permissions'
import type { ActionResult } from '@/domain/result'

type Input = {
  id: number
  version: number
  noun: ListNoun
  mapping: Record<string, ListField[]>
  withHidden: boolean
}

/** The file as it was kept, understood otherwise: the same reader, the officer's columns. */
export async function readAgain(input: Input): Promise<ActionResult<{ id: number }>> {
  const ctx = await routeContext()
  if (!ctx) return { ok: false, reason: 'signedOut', problems: { '': 'signedOut' } }
  if (!may(ctx.actor, rereadImportPolicy))
    return { ok: false, reason: 'notAllowed', problems: { '': 'notAllowed' } }
  // An action may be called with anything.
  const batch = await getImport(ctx, Number(input?.id))
  if (!batch) return { ok: false, reason: 'notFound', problems: { '': 'notFound' } }
  if (batch.fileGoneAt) return { ok: false, reason: 'invalid', problems: { '': 'fileGone' } }
  const bytes = new Uint8Array(await readFile(pathOf(batch.sha256)))
  const isText = batch.fileName.endsWith('.txt')
  const read = await readList(
    isText ? { text: new TextDecoder().decode(bytes) } : { bytes },
    batch.fileName,
    {
      noun: input.noun,
      columns: input.mapping,
      withHidden: input.withHidden,
      today: todayIn(new Date()),
      owner: String(ctx.actor.userId),
    },
  )
  if (!read.ok) return { ok: false, reason: 'invalid', problems: { '': 'fileNotReadAgain' } }
  const result = await routeAction(ctx, rereadImport, { ...input, list: read.list })
  if (result.ok) refresh()
  return result
}
