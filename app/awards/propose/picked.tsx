import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { readContext } from '@/app/session'
import { totalsInWords } from '@/components/awards/totals-in-words'
import { EditTable } from '@/components/bulk-edits/edit-table'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { idsOf, type Query } from '@/components/page/query'
import { waitingProposals } from '@/db/awards/proposals'
import { awardsHref } from '@/domain/award-filters'

export const proposalsHref = awardsHref({ status: 'proposed' })

type Props = {
  title: string
  query: Query
  form: (seen: [id: number, version: number][]) => ReactNode
}

/** The ticked proposals by name, and below them what is done with all of them. */
export async function PickedProposals({ title, query, form }: Props) {
  const [ctx, t] = await Promise.all([readContext(), getTranslations()])
  const ids = idsOf(query)
  const rows = await waitingProposals(ctx, ids)
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length
  const totals = {
    collective: count('collective'),
    individual: count('individual'),
    household: count('household'),
    all: rows.length,
  }
  return (
    <>
      <PageHead
        title={title}
        note={rows.length > 0 && totalsInWords(totals, t)}
        breadcrumbs={[{ label: t('awards.title'), href: proposalsHref }]}
      />
      {ids.length > rows.length && (
        <Notice tone="doubt">{t('awards.propose.handled', { n: ids.length - rows.length })}</Notice>
      )}
      {rows.length > 0 ? (
        <>
          <EditTable
            caption={title}
            rows={rows.map((row) => ({ ...row, differences: [] }))}
            changes={false}
          />
          {form(rows.map(({ id, version }) => [id, version]))}
        </>
      ) : (
        <EmptyState
          title={t('awards.propose.noneWaits')}
          action={<LinkButton href={proposalsHref}>{t('awards.propose.toList')}</LinkButton>}
        />
      )}
    </>
  )
}
