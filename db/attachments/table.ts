import type { OwnerNoun } from '@/domain/nouns'
import { index, link, record, table, whole, words } from '../engine/columns'

/**
 * Files and photos of any record. A caption may stand before its photo is here: `sha256` is null
 * until the file is uploaded. The bytes lie in the data folder under their own hash.
 */
export const attachments = table(
  'attachments',
  {
    ...record(),
    ownerNoun: words().notNull().$type<OwnerNoun>(),
    ownerId: link().notNull(),
    ordinal: whole().notNull().default(0),
    fileName: words(),
    mediaType: words(),
    size: whole(),
    sha256: words(),
    caption: words(),
  },
  (t) => [index('attachments_owner').on(t.ownerNoun, t.ownerId, t.ordinal)],
)
