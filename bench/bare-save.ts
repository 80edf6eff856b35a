import { nameSortKey } from '@/domain/names'
import { fold } from '@/domain/text'
import type { Book } from './open-book'

export type Saved = {
  name: string
  unitId: number
  awardFormId: number
  campaignId: number
  eventId: number
  decision: { id: number; number: string; decidedOn: string; issuerId: number }
  createKey: string
}

const counted = {
  levelCounts: 'campaignId, awardYear, level, recipientKind, formKind, sample',
  formCounts: 'campaignId, awardYear, awardFormId, recipientKind, sample',
  unitCounts: 'campaignId, awardYear, unitId, sample',
  cellCounts: 'campaignId, awardYear, level, recipientKind, awardFormId, unitId, regime, sample',
}

/** The rows that saving an award writes, by statements prepared once, with nothing read or checked. */
export function bareSave({ db: { raw } }: Book) {
  const insert = (table: string, columns: string) =>
    raw.prepare(`insert into "${table}" (${columns}) values (${columns.split(',').map(() => '?')})`)
  const upsert = (table: keyof typeof counted) =>
    raw.prepare(`insert into "${table}" (${counted[table]}, n)
      values (${counted[table].split(',').map(() => '?')}, 1)
      on conflict (${counted[table]}) do update set n = n + 1`)
  const person = insert(
    'individuals',
    'fullName, position, unitId, sortKey, searchText, version, sample',
  )
  const name = insert('recipientNames', 'recipientKind, name, sortKey, searchText, conferred')
  const audit = insert(
    'auditEntries',
    'at, actorId, actorName, verb, noun, nounId, before, after, previousHash, hash',
  )
  const award = insert(
    'awards',
    `recipientKind, individualId, unitId, recipientName, recipientNote, unitName, awardFormId, level,
    regime, campaignId, eventId, decisionId, awardYear, citation, status, nameId, sortKey, updatedAt,
    createKey, version, sample`,
  )
  const change = insert(
    'awardStatusChanges',
    'awardId, status, at, byUserId, decisionId, version, sample',
  )
  const conferred = raw.prepare('update recipientNames set conferred = conferred + 1 where id = ?')
  const levelCount = upsert('levelCounts')
  const formCount = upsert('formCounts')
  const unitCount = upsert('unitCounts')
  const cellCount = upsert('cellCounts')
  const text = 'x'.repeat(600)
  const hash = '0'.repeat(64)
  return (saved: Saved): void => {
    const { unitId, awardFormId, campaignId, eventId, decision } = saved
    const sortKey = nameSortKey(saved.name)
    const searchText = fold(saved.name)
    const at = new Date().toISOString()
    const kind = 'individual'
    raw.exec('BEGIN IMMEDIATE')
    const personId = person.run(
      saved.name,
      'Giáo viên',
      unitId,
      sortKey,
      searchText,
      1,
      0,
    ).lastInsertRowid
    audit.run(at, 1, 'Nguyễn Thu Trà', 'create', 'individual', personId, null, text, hash, hash)
    const nameId = name.run(kind, saved.name, sortKey, searchText, 0).lastInsertRowid
    const id = award.run(
      ...[
        kind,
        personId,
        unitId,
        saved.name,
        'Giáo viên',
        'Phường',
        awardFormId,
        'district',
        'state',
      ],
      ...[campaignId, eventId, decision.id, 2021, 'Có thành tích xuất sắc', 'conferred', nameId],
      ...[sortKey, at, saved.createKey, 1, 0],
    ).lastInsertRowid
    change.run(id, 'conferred', at, 1, decision.id, 1, 0)
    audit.run(at, 1, 'Nguyễn Thu Trà', 'create', 'award', id, null, text, hash, hash)
    for (const campaign of [campaignId, 0]) {
      for (const year of [2021, 0]) {
        levelCount.run(campaign, year, 'district', kind, 'title', 0)
        formCount.run(campaign, year, awardFormId, kind, 0)
        unitCount.run(campaign, year, unitId, 0)
      }
    }
    cellCount.run(campaignId, 2021, 'district', kind, awardFormId, unitId, 'state', 0)
    conferred.run(nameId)
    raw.exec('COMMIT')
  }
}
