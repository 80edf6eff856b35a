import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import styles from '@/components/bulk-edits/bulk-edits.module.css'
import { WhatIsSet } from '@/components/bulk-edits/differences'
import { EditTable } from '@/components/bulk-edits/edit-table'
import { AskButton } from '@/components/form/ask-button'
import { StatusBadge } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { EmptyState } from '@/components/page/empty-state'
import { Interactive } from '@/components/page/interactive'
import { Segmented } from '@/components/page/links'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import { hrefWith, one, type Query } from '@/components/page/query'
import { getBulkEdit, listBulkEditRows, rowStates } from '@/db/bulk-edits/queries'
import { pageSize } from '@/db/read'
import { oneOf, readPage } from '@/domain/address'
import { formatInstant } from '@/domain/dates'
import { undoBulkEditAction } from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async ({ params }: Props) => {
  const [id, t] = await Promise.all([recordId(params), getTranslations('bulkEdits')])
  return { title: t('titleOf', { id: String(id) }) }
}

const tones = { edited: 'done', undone: 'neutral', moved: 'doubt' } as const

export default async function BulkEditPage({ params, searchParams }: Props) {
  const [id, ctx, t, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations(),
    searchParams,
  ])
  const edit = await getBulkEdit(ctx, id)
  if (!edit) notFound()
  const { counts } = edit
  const state = oneOf(query, 'state', rowStates)
  const page = readPage(query)
  const rows = await listBulkEditRows(ctx, edit, { state, page })
  const all = counts.edited + counts.undone + counts.moved
  const path = `/bulk-edits/${id}`
  const inUse = rowStates.filter((each) => counts[each] > 0)
  const undone = edit.undoneAt && {
    by: edit.undoneByName ?? '–',
    at: formatInstant(edit.undoneAt),
    n: counts.undone,
    stays: counts.moved,
  }
  return (
    <>
      <PageHead
        title={t('bulkEdits.titleOf', { id: String(id) })}
        note={t('bulkEdits.savedBy', { by: edit.by ?? '–', at: formatInstant(edit.createdAt) })}
        breadcrumbs={[
          { label: t('awards.title'), href: '/awards' },
          { label: t('bulkEdits.list'), href: '/bulk-edits' },
        ]}
      />
      {undone ? (
        <Notice tone={undone.stays > 0 ? 'doubt' : one(query.done) ? 'done' : 'info'}>
          {t('bulkEdits.undoneNote', undone)}
        </Notice>
      ) : (
        one(query.done) === 'save' && (
          <Notice tone="done">{t('bulkEdits.savedNote', { n: edit.changed })}</Notice>
        )
      )}
      <Card title={t('bulkEdits.changes')} note={t('bulkEdits.count', { n: edit.changed })}>
        <WhatIsSet set={edit.set} />
      </Card>
      {inUse.length > 1 && (
        <div className={styles.tabs}>
          <Segmented
            label={t('bulkEdits.state.title')}
            choices={[undefined, ...inUse].map((each) => ({
              href: hrefWith(path, query, { state: each ?? null, done: null }),
              label: t(each ? `bulkEdits.state.${each}` : 'bulkEdits.state.all'),
              count: each ? counts[each] : all,
              active: each === state,
            }))}
          />
        </div>
      )}
      {rows.length > 0 ? (
        <EditTable
          caption={t('bulkEdits.changes')}
          rows={rows}
          last={{
            head: t('bulkEdits.state.title'),
            render: (row) => (
              <StatusBadge tone={tones[row.state]}>{t(`bulkEdits.state.${row.state}`)}</StatusBadge>
            ),
          }}
        />
      ) : (
        <EmptyState title={t('bulkEdits.noRowsHere')} />
      )}
      <Pager
        path={path}
        query={query}
        page={page}
        pageSize={pageSize}
        total={state ? counts[state] : all}
      />
      {!edit.undoneAt && counts.edited > 0 && (
        <div className={styles.saveBar}>
          <Interactive words={['form', 'validation']}>
            <AskButton
              words={{
                button: t('bulkEdits.undo'),
                ask: t('bulkEdits.undoAsk', { n: counts.edited }),
                yes: t('bulkEdits.undoYes'),
                busy: t('bulkEdits.undoing'),
              }}
              send={undoBulkEditAction}
              input={{ id }}
              to={`${path}?done=undo`}
            />
          </Interactive>
        </div>
      )}
    </>
  )
}
