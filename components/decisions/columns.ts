import type { useTranslations } from 'next-intl'
import type { DecisionRow } from '@/db/decisions/queries'
import type { ListColumn } from '@/domain/columns'
import { recipientKinds } from '@/domain/vocabulary'

type T = ReturnType<typeof useTranslations<'decisions'>>
type Words = ReturnType<typeof useTranslations<'vocabulary'>>

export const decisionColumns = (t: T, words: Words): ListColumn<DecisionRow>[] => [
  {
    key: 'number',
    head: t('column.number'),
    value: (row) => row.number,
    kind: 'centred',
    priority: 1,
    width: 16,
  },
  {
    key: 'decided',
    head: t('column.decided'),
    value: (row) => row.decidedOn,
    kind: 'date',
    sortable: true,
    priority: 1,
    width: 12,
  },
  {
    key: 'issuer',
    head: t('column.issuer'),
    value: (row) => row.issuer,
    sortable: true,
    width: 32,
  },
  {
    key: 'regime',
    head: t('column.regime'),
    value: (row) => words(`regime.${row.regime}`),
    kind: 'centred',
    priority: 3,
    muted: true,
    width: 13,
  },
  {
    key: 'signatory',
    head: t('form.signatory'),
    value: (row) => row.signatory,
    width: 24,
    extra: true,
  },
  {
    key: 'abstract',
    head: t('column.abstract'),
    value: (row) => row.abstract,
    priority: 3,
    muted: true,
    width: 46,
  },
  ...recipientKinds.map(
    (kind): ListColumn<DecisionRow> => ({
      key: kind,
      head: words(`kindShort.${kind}`),
      value: (row) => row.totals?.[kind] ?? 0,
      kind: 'whole',
      priority: kind === 'household' ? 3 : 1,
      width: 10,
    }),
  ),
]
