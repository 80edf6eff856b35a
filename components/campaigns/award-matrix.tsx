import { useFormatter, useTranslations } from 'next-intl'
import { LevelMark } from '@/components/page/badge'
import { SoftLink } from '@/components/page/soft-link'
import { DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { CampaignDetail } from '@/db/campaigns/queries'
import { awardsHref } from '@/domain/award-filters'
import { type Level, levels, type RecipientKind, recipientKinds } from '@/domain/vocabulary'

/** A campaign's awards by level and kind of recipient; each number lists exactly its rows. */
export function AwardMatrix({ campaign }: { campaign: CampaignDetail }) {
  const t = useTranslations('campaigns')
  const words = useTranslations('vocabulary')
  const format = useFormatter()
  const count = (level: Level, kind: RecipientKind) =>
    campaign.byLevel.find((cell) => cell.level === level && cell.kind === kind)?.n ?? 0
  const cell = (level: Level, kind: RecipientKind) => {
    const n = count(level, kind)
    if (n === 0) return <span style={{ color: 'var(--zero)' }}>0</span>
    return (
      <SoftLink href={awardsHref({ campaign: campaign.id, level, kind })}>
        {format.number(n)}
      </SoftLink>
    )
  }
  return (
    <DataTable
      bare
      caption={t('byLevel')}
      rows={[...levels]}
      rowKey={(level) => level}
      columns={[
        {
          key: 'level',
          head: t('level'),
          priority: 1,
          render: (level) => (
            <>
              <LevelMark level={level} /> {words(`level.${level}`)}
            </>
          ),
        },
        ...recipientKinds.map((kind) => ({
          key: kind,
          head: words(`kindShort.${kind}`),
          align: 'end' as const,
          priority: 1 as const,
          render: (level: Level) => (
            <>
              {cell(level, kind)}
              <PhoneWord>{words(`kindShort.${kind}`).toLowerCase()}</PhoneWord>
            </>
          ),
        })),
      ]}
    />
  )
}
