import 'server-only'
import { getTranslations } from 'next-intl/server'
import { did, labelOf } from '@/components/history/did'
import { sayValue } from '@/components/history/say-value'
import type { HistoryEntry } from '@/db/audit/entries'
import type { Held } from '@/db/personal-exports/held'
import type { PlainSheet } from '@/documents/sheets-xlsx'
import { formatDate, formatInstant } from '@/domain/dates'
import type { AllWords, Words } from '@/messages/words'

/** All that is held on a person as sheets for the person to read, in Vietnamese. */
export async function heldSheets(held: Held): Promise<PlainSheet[]> {
  const all = await getTranslations({ locale: 'vi' })
  const word = (key: Exclude<keyof Words['personalData']['held'], 'kind'>) =>
    all(`personalData.held.${key}`)
  const kindOf = (kind: Held['exports'][number]['kind']) => all(`personalExports.kind.${kind}`)
  const say = (entry: HistoryEntry) => changesIn(entry, all)
  const { id, version: _, createdAt, sample: __, unitId: ___, ...person } = held.person
  const field = (name: string) => labelOf(name, 'individual', all)
  return [
    {
      name: word('person'),
      heads: [word('field'), word('value')],
      rows: [
        [word('number'), id],
        ...Object.entries(person).map(([key, value]): [string, string | number | null] => [
          key === 'unit' ? field('unitId') : field(key),
          value,
        ]),
        [word('enteredAt'), formatInstant(createdAt)],
      ],
    },
    {
      name: word('awards'),
      heads: awardFields.map((key) => labelOf(key, 'award', all)),
      rows: held.awards.map((row) => [
        row.recipientName,
        row.recipientNote,
        row.unitName,
        row.form,
        all(`vocabulary.level.${row.level}`),
        all(`vocabulary.status.${row.status}`),
        row.awardYear,
        row.decision,
        row.decidedOn && formatDate(row.decidedOn),
        row.campaign,
        row.event,
        row.citation,
        row.rewardAmount,
        row.certificateNumber,
      ]),
    },
    {
      name: word('history'),
      heads: [word('at'), word('by'), word('what'), word('changes')],
      rows: held.history.map((entry) => [
        formatInstant(entry.at),
        entry.by,
        did(entry, all),
        say(entry),
      ]),
    },
    {
      name: word('changes'),
      heads: [word('at'), word('what'), word('name'), word('otherName')],
      rows: held.changes.map(({ at, kind, name, otherName }) => [
        formatInstant(at),
        all(`personalData.held.kind.${kind}`),
        name,
        otherName,
      ]),
    },
    {
      name: word('rows'),
      heads: [word('file'), word('sheet'), word('row'), word('value')],
      rows: held.rows.map(({ file, sheet, row, cells }) => [
        file,
        sheet,
        row,
        Object.values(cells).join('; '),
      ]),
    },
    {
      name: word('files'),
      heads: [word('file'), word('caption')],
      rows: held.files.map(({ id: file, fileName, caption }) => [
        `${file}-${fileName ?? ''}`,
        caption,
      ]),
    },
    {
      name: word('exports'),
      heads: [word('at'), word('by'), word('what'), word('reason')],
      rows: held.exports.map(({ at, by, kind, reason }) => [
        formatInstant(at),
        by,
        kindOf(kind),
        reason,
      ]),
    },
  ]
}

const awardFields = [
  ...['recipientName', 'recipientNote', 'unitId', 'awardFormId', 'level', 'status', 'awardYear'],
  ...['decisionId', 'decidedOn', 'campaignId', 'eventId', 'citation', 'rewardAmount'],
  'certificateNumber',
]

const changesIn = ({ changes, noun }: HistoryEntry, t: AllWords): string =>
  changes
    .map(({ field, before, after }) => {
      const [was, is] = [before, after].map((value) => sayValue(value, field, noun, t, 'vi'))
      return `${labelOf(field, noun, t)}: ${was} → ${is}`
    })
    .join('; ')
