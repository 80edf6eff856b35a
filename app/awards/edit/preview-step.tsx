import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { type EditText, editQuery } from '@/components/bulk-edits/address'
import styles from '@/components/bulk-edits/bulk-edits.module.css'
import { WhatIsSet } from '@/components/bulk-edits/differences'
import { EditTable } from '@/components/bulk-edits/edit-table'
import { SaveEdit } from '@/components/bulk-edits/save-edit'
import { Card } from '@/components/page/card'
import { EmptyState } from '@/components/page/empty-state'
import { Interactive } from '@/components/page/interactive'
import { Segmented } from '@/components/page/links'
import { Pager } from '@/components/page/pager'
import { hrefWith, type Query } from '@/components/page/query'
import { type Preview, previewRows, previewSet, previewTabs } from '@/db/bulk-edits/preview'
import { pageSize } from '@/db/read'
import { oneOf, readPage } from '@/domain/address'
import { editAwardsAction } from './actions'

type Props = { edit: EditText; preview: Preview; query: Query }
const path = '/awards/edit'

/** What a save would do, award by award, before anything is saved. */
export async function PreviewStep({ edit, preview, query }: Props) {
  const [ctx, t] = await Promise.all([readContext(), getTranslations('bulkEdits')])
  const counts = {
    change: preview.change.length,
    same: preview.same.length,
    refused: preview.refused.length,
  }
  const tab = oneOf(query, 'tab', previewTabs) ?? 'change'
  const page = Math.min(readPage(query), Math.max(1, Math.ceil(counts[tab] / pageSize)))
  const [rows, set] = await Promise.all([
    previewRows(ctx, preview, { tab, page }),
    previewSet(ctx, preview),
  ])
  const why = {
    head: t('why'),
    render: (row: (typeof rows)[number]) => row.why && t(`refused.${row.why}`),
  }
  return (
    <>
      <Card title={t('preview')} note={t('sentence', counts)}>
        <WhatIsSet set={set} />
      </Card>
      <div className={styles.tabs}>
        <Segmented
          label={t('preview')}
          choices={previewTabs
            .filter((each) => each === 'change' || counts[each] > 0)
            .map((each) => ({
              href: hrefWith(path, query, { tab: each === 'change' ? null : each }),
              label: t(`tab.${each}`),
              count: counts[each],
              active: each === tab,
            }))}
        />
      </div>
      {rows.length > 0 ? (
        <>
          <EditTable
            caption={t(`tab.${tab}`)}
            rows={rows}
            changes={tab === 'change'}
            last={tab === 'refused' ? why : undefined}
          />
          <Pager path={path} query={query} page={page} pageSize={pageSize} total={counts[tab]} />
        </>
      ) : (
        <EmptyState title={t('nothingChanges')} />
      )}
      <Interactive words={['form', 'validation', 'bulkEdits']}>
        <SaveEdit
          edit={edit}
          seen={preview.seen}
          form={hrefWith(path, editQuery(edit, {}), {})}
          send={editAwardsAction}
        />
      </Interactive>
    </>
  )
}
