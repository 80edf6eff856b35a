import type { useTranslations } from 'next-intl'
import type { CampaignYearRow } from '@/db/campaign-years/queries'
import type { CampaignRow } from '@/db/campaigns/queries'
import type { ListColumn } from '@/domain/columns'
import { campaignSpan } from './campaign-span'

type T = ReturnType<typeof useTranslations<'campaigns'>>
type YearWords = ReturnType<typeof useTranslations<'campaignYears'>>

export const campaignColumns = (t: T): ListColumn<CampaignRow>[] => [
  {
    key: 'name',
    head: t('column.shortName'),
    value: (row) => row.shortName,
    priority: 1,
    width: 30,
  },
  {
    key: 'full',
    head: t('column.name'),
    value: (row) => (row.name === row.shortName ? null : row.name),
    muted: true,
    priority: 3,
    width: 50,
  },
  { key: 'basis', head: t('column.basis'), value: (row) => row.basis, muted: true, width: 40 },
  {
    key: 'time',
    head: t('column.time'),
    value: (row) => campaignSpan(row, t),
    kind: 'centred',
    muted: true,
    width: 26,
  },
  {
    key: 'awards',
    head: t('column.awards'),
    value: (row) => row.awards,
    kind: 'whole',
    priority: 1,
    width: 14,
  },
  {
    key: 'models',
    head: t('column.models'),
    value: (row) => (row.registers || row.models > 0 ? row.models : null),
    kind: 'whole',
    priority: 1,
    width: 14,
  },
]

export const yearColumns = (t: YearWords): ListColumn<CampaignYearRow>[] => [
  {
    key: 'year',
    head: t('column.year'),
    value: (row) => t('named', { campaign: row.campaign, year: String(row.year) }),
    priority: 1,
    width: 36,
  },
  {
    key: 'plan',
    head: t('plan'),
    value: (row) => row.plan ?? row.planNumber,
    muted: true,
    priority: 3,
    width: 30,
  },
  {
    key: 'opened',
    head: t('openedOn'),
    value: (row) => row.openedOn,
    kind: 'date',
    muted: true,
    priority: 3,
    width: 13,
  },
  {
    key: 'deadline',
    head: t('deadline'),
    value: (row) => row.deadline,
    kind: 'date',
    priority: 1,
    width: 13,
  },
  ...(['expected', 'accepted', 'models'] as const).map(
    (key): ListColumn<CampaignYearRow> => ({
      key,
      head: t(`column.${key}`),
      value: (row) => row[key],
      kind: 'whole',
      priority: 1,
      width: 14,
    }),
  ),
]
