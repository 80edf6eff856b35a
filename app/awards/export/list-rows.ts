import type { AwardRow } from '@/db/awards/queries'
import type { ListRow } from '@/documents/list'
import type { WordKey } from '@/messages/words'

/** Awards as a list prints them, in the words of `t` (all namespaces). */
export async function* listRows(
  blocks: AsyncIterable<AwardRow[]>,
  t: (key: WordKey) => string,
): AsyncGenerator<ListRow[]> {
  for await (const block of blocks)
    yield block.map((row) => ({
      kind: row.recipientKind,
      name: row.recipientName,
      position: row.recipientNote ?? '',
      unit: row.unitName,
      form: row.form,
      level: row.level,
      levelName: t(`vocabulary.level.${row.level}`),
      campaign: row.campaign ?? '',
      event: row.event ?? '',
      decisionNumber: row.decisionNumber ?? '',
      decidedOn: row.decidedOn,
      issuer: row.issuer ?? '',
      awardYear: row.awardYear,
      citation: row.citation ?? '',
      rewardAmount: row.rewardAmount,
      status: t(`vocabulary.status.${row.status}`),
      sample: row.sample,
    }))
}
