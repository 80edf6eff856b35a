import { useTranslations } from 'next-intl'
import { SampleBadge } from '@/components/page/badge'
import { EmptyState } from '@/components/page/empty-state'
import { DataTable } from '@/components/table/data-table'
import type { ModelKind, ModelStage, RecipientKind } from '@/domain/vocabulary'
import { ownerPhrase } from './owner'
import { StageBadge } from './stage-badge'

type Row = {
  id: number
  title: string
  kind: ModelKind
  ownerKind: RecipientKind
  ownerName: string | null
  field: string | null
  stage: ModelStage
  sample: boolean
}

/** What one unit registered in one year. */
export function RegisteredModels({ models }: { models: Row[] }) {
  const t = useTranslations('models')
  const words = useTranslations('vocabulary')
  return (
    <DataTable
      bare
      caption={t('title')}
      rows={models}
      rowKey={(row) => row.id}
      rowHref={(row) => `/models/${row.id}`}
      empty={<EmptyState title={t('noneRegistered')} />}
      columns={[
        {
          key: 'title',
          head: t('column.title'),
          priority: 1,
          render: (row) => (
            <>
              {row.title} {row.sample && <SampleBadge />}
            </>
          ),
        },
        { key: 'kind', head: t('column.kind'), render: (row) => words(`modelKind.${row.kind}`) },
        { key: 'field', head: t('column.field'), muted: true, render: (row) => row.field },
        {
          key: 'owner',
          head: t('column.owner'),
          muted: true,
          priority: 3,
          render: (row) => ownerPhrase(row, words),
        },
        {
          key: 'stage',
          head: t('column.stage'),
          priority: 1,
          nowrap: true,
          render: (row) => <StageBadge stage={row.stage} />,
        },
      ]}
    />
  )
}
