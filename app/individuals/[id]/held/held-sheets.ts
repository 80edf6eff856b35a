import 'server-only'
import { getTranslations } from 'next-intl/server'
import { did, labelOf } from '@/components/history/did'
import { sayValue } from '@/components/history/say-value'
import type { HistoryEntry } from '@/db/audit/queries'
import type { Held } from '@/db/personal-exports/held'
import type { PlainSheet } from '@/documents/sheets-xlsx'
import { formatDate, formatInstant } from '@/domain/dates'

/** All that is held on a person as sheets for the person to read, in Vietnamese. */
export async function heldSheets(held: Held): Promise<PlainSheet[]> {
  const [all, t] = await Promise.all([
    getTranslations({ locale: 'vi' }),
    getTranslations({ locale: 'vi', namespace: 'personalData.held' }),
  ])
  const kindOf = (kind: Held['exports'][number]['kind']) => all(`personalExports.kind.${kind}`)
  const say = (entry: HistoryEntry) => changesIn(entry, all as never)
  const { id, version: _, createdAt, sample: __, unitId: ___, ...person } = held.person
  const field = (name: string) => labelOf(name, 'individual', all as never)
  return [
    {
      name: t('person'),
      heads: [t('field'), t('value')],
      rows: [
        [t('number'), id],
        ...Object.entries(person).map(([key, value]): [string, string | number | null] => [
          key === 'unit' ? field('unitId') : field(key),
          value,
        ]),
        [t('enteredAt'), formatInstant(createdAt)],
      ],
    },
    {
      name: t('awards'),
      heads: awardFields.map((key) => labelOf(key, 'award', all as never)),
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
      name: t('history'),
      heads: [t('at'), t('by'), t('what'), t('changes')],
      rows: held.history.map((entry) => [
        formatInstant(entry.at),
        entry.by,
        did(entry, all as never),
        say(entry),
      ]),
    },
    {
      name: t('changes'),
      heads: [t('at'), t('what'), t('name'), t('otherName')],
      rows: held.changes.map(({ at, kind, name, otherName }) => [
        formatInstant(at),
        t(`kind.${kind}`),
        name,
        otherName,
      ]),
    },
    {
      name: t('rows'),
      heads: [t('file'), t('sheet'), t('row'), t('value')],
      rows: held.rows.map(({ file, sheet, row, cells }) => [
        file,
        sheet,
        row,
        Object.values(cells).join('; '),
      ]),
    },
    {
      name: t('files'),
      heads: [t('file'), t('caption')],
      rows: held.files.map(({ id: file, fileName, caption }) => [
        `${file}-${fileName ?? ''}`,
        caption,
      ]),
    },
    {
      name: t('exports'),
      heads: [t('at'), t('by'), t('what'), t('reason')],
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

type Words = Parameters<typeof sayValue>[3]

const changesIn = ({ changes, noun }: HistoryEntry, t: Words): string =>
  changes
    .map(({ field, before, after }) => {
      const [was, is] = [before, after].map((value) => sayValue(value, field, noun, t, 'vi'))
      return `${labelOf(field, noun, t)}: ${was} → ${is}`
    })
    .join('; ')
