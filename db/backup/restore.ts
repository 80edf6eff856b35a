import { join } from 'node:path'
import { appendAudit } from '../audit/chain'
import { transaction } from '../engine/transaction'
import { openDatabase } from '../open'
import { seeder } from '../seed/seeding'
import { type Checked, unpackAndCheck } from './check'
import { clearUnpacked, finishSwap, swapIn } from './swap'

/**
 * Puts a backup into the place of a folder's book, which nobody may have open. It is checked first; what
 * it replaces is kept beside, in a folder `replaced-…`. Says so in the history. Throws `BookRefused`
 * when the file is not whole, and has changed nothing then.
 */
export async function restoreBackup(
  file: string,
  folder: string,
  { passphrase, now }: { passphrase?: string; now: Date },
): Promise<Checked & { kept: string }> {
  finishSwap(folder)
  clearUnpacked(folder)
  const stamp = now.toISOString().replace(/[:.]/g, '-')
  const from = `restoring-${stamp}`
  const kept = `replaced-${stamp}`
  const checked = await unpackAndCheck(file, join(folder, from), passphrase)
  swapIn(folder, from, kept)
  const db = openDatabase(folder)
  try {
    const { madeAt, head } = checked.manifest
    await transaction({ db }, (tx) =>
      appendAudit(
        tx,
        { actor: seeder, now },
        { noun: 'backup', verb: 'restore' },
        {
          id: 0,
          before: null,
          after: { madeAt, sequence: head?.sequence ?? 0, kept },
        },
      ),
    )
  } finally {
    db.close()
  }
  return { ...checked, kept }
}
