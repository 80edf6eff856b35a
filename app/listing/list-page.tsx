import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FilterBar, type FilterChip, type FilterField } from '@/components/filters/filter-bar'
import { ColumnsMenu } from '@/components/listing/columns-menu'
import { ExportMenu, type FileFormat } from '@/components/listing/export-menu'
import { ViewsMenu } from '@/components/listing/views-menu'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { type Crumb, PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import type { Query } from '@/components/page/query'
import { mayExportNumbers } from '@/db/personal-exports/policy'
import { listViews } from '@/db/saved-views/queries'
import { chosenColumns, type ListColumn } from '@/domain/columns'
import { type Listing, listingPaths, pageSizes, viewQuery } from '@/domain/listing'
import { removeViewAction, saveViewAction, shareViewAction } from '../saved-views/actions'
import { readContext } from '../session'
import { chooseColumnsAction } from './actions'
import { wantedColumns } from './columns'

interface Props<Row> {
  listing: Listing
  query: Query
  title: string
  note?: ReactNode
  breadcrumbs?: Crumb[]
  /** Links and buttons besides those that every list has. */
  actions?: ReactNode
  /** Between the head and the filters: tabs, what waits. */
  above?: ReactNode
  /** Between the filters and the rows. */
  between?: ReactNode
  chips?: FilterChip[]
  fields?: FilterField[]
  search?: string
  columns: readonly ListColumn<Row>[]
  /** False where the page is no table. */
  choosable?: boolean
  formats?: readonly FileFormat[]
  /** Left out where all rows stand on one page. */
  pager?: { page: number; pageSize: number; total: number }
  /** Nothing recorded yet: what belongs here, and the first step. */
  noneYet: ReactNode
  noneMatch?: string
  clear?: string
  table: (shown: {
    columns: ListColumn<Row>[]
    path: string
    query: Query
    empty: ReactNode
  }) => ReactNode
}

/** What every list of records has: its total in words, filters, columns to choose, files, pages. */
export async function ListPage<Row>(props: Props<Row>) {
  const { listing, query, chips = [], fields, columns, pager } = props
  const t = await getTranslations('listing')
  const path = listingPaths[listing]
  const ctx = await readContext()
  const [wanted, { views, can }] = await Promise.all([
    wantedColumns(listing, query),
    listViews(ctx, listing),
  ])
  const kept = viewQuery({ ...query, columns: wanted?.join(',') })
  const shown = chosenColumns(columns, wanted)
  const keys = new Set(shown.map(({ key }) => key))
  return (
    <>
      <PageHead
        title={props.title}
        note={props.note}
        breadcrumbs={props.breadcrumbs}
        actions={
          <>
            <ViewsMenu
              // Made anew for each view: a menu closes by what was chosen in it.
              key={kept}
              listing={listing}
              query={kept}
              views={views}
              mayShare={can.share}
              createKey={randomUUID()}
              save={saveViewAction}
              share={shareViewAction}
              remove={removeViewAction}
            />
            {props.choosable !== false && (
              <ColumnsMenu
                // Made anew for each view: a menu closes by what was chosen in it.
                key={JSON.stringify([query, wanted])}
                listing={listing}
                query={query}
                columns={columns.map(({ key, head }) => ({ key, head, shown: keys.has(key) }))}
                size={pager ? pageSizes[0] : null}
                choose={chooseColumnsAction}
              />
            )}
            <ExportMenu
              path={path}
              query={query}
              formats={props.formats ?? ['xlsx', 'csv']}
              columns={wanted?.join(',') ?? null}
              numbers={columns.some(({ personal }) => personal) && mayExportNumbers(ctx.actor)}
            />
            {props.actions}
          </>
        }
      />
      {props.above}
      {fields && (
        <FilterBar path={path} query={query} chips={chips} fields={fields} search={props.search} />
      )}
      {props.between}
      {props.table({
        columns: shown,
        path,
        query,
        empty:
          chips.length > 0 ? (
            <EmptyState
              title={props.noneMatch ?? t('noneMatch')}
              action={<LinkButton href={path}>{props.clear ?? t('clear')}</LinkButton>}
            />
          ) : (
            props.noneYet
          ),
      })}
      {pager && <Pager path={path} query={query} {...pager} />}
    </>
  )
}
