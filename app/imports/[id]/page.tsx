import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { BatchHead } from '@/components/imports/batch-head'
import { ConstantsForm } from '@/components/imports/constants-form'
import { ConstantsLine } from '@/components/imports/constants-line'
import { ExplainDoubts } from '@/components/imports/explain-doubts'
import { FileDiffers } from '@/components/imports/file-differs'
import { GoneCard } from '@/components/imports/gone-card'
import styles from '@/components/imports/imports.module.css'
import { NearAll } from '@/components/imports/near-all'
import { isReasonable, lacksWhatFileMaySay } from '@/components/imports/problem-words'
import { ImportRows } from '@/components/imports/row-list'
import { SaveBar } from '@/components/imports/save-bar'
import { ImportSteps } from '@/components/imports/steps'
import { TakeAll } from '@/components/imports/take-all'
import { EmptyState } from '@/components/page/empty-state'
import { Interactive } from '@/components/page/interactive'
import { Segmented } from '@/components/page/links'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import { hrefWith, one, type Query } from '@/components/page/query'
import { awardOptions } from '@/db/awards/options'
import { gapOf } from '@/db/imports/gap'
import { progressOf } from '@/db/imports/progress'
import { getImport, importTabs, listImportRows } from '@/db/imports/queries'
import { wordsOf } from '@/db/imports/words'
import { pageSize } from '@/db/read'
import { oneOf, readPage } from '@/domain/address'
import { formatDate, formatInstant } from '@/domain/dates'
import { formatNumber } from '@/domain/numbers'
import { wordOf } from '@/messages/words'
import {
  correctRowAction,
  discardImportAction,
  explainAction,
  preferAction,
  resumeImportAction,
  saveImportAction,
  setConstantsAction,
  settleNearAction,
  settleTextAction,
  splitRowAction,
  takeOutAction,
  takeRowsAction,
  undoImportAction,
} from '../actions'
import { shownRow } from './shown-row'
import { willBe } from './will-be'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

/** Read once for the page and its title. */
const load = cache(async (id: number) => getImport(await readContext(), id))

export const generateMetadata = async ({ params }: Props) => ({
  title: (await load(await recordId(params)))?.fileName,
})

export default async function ImportPage({ params, searchParams }: Props) {
  const [id, ctx, t, tAll, locale, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('imports'),
    getTranslations(),
    getLocale(),
    searchParams,
  ])
  const batch = await load(id)
  if (!batch) notFound()
  const tab = oneOf(query, 'tab', importTabs) ?? 'all'
  const page = readPage(query)
  const [rows, options, gap] = await Promise.all([
    listImportRows(ctx, id, { tab, page }),
    awardOptions(ctx),
    gapOf(ctx, batch),
  ])
  const { counts, state } = batch
  const registers = await wordsOf(ctx, rows)
  const shown = rows.map((row) =>
    shownRow(
      batch.noun,
      row,
      willBe(row, registers, (key, values) =>
        key === 'level'
          ? (wordOf(tAll, `vocabulary.level.${values.level}`) ?? '')
          : t('willDecision', values),
      ),
    ),
  )
  const near = shown.filter((row) => row.near && row.chosenAward === undefined).length
  const { labels, constants: c } = batch
  const choices = {
    form: labels.awardFormId ?? '',
    level: c.level ? tAll(`vocabulary.level.${c.level}`) : '',
    year: String(c.year ?? ''),
    campaign: labels.campaignId ?? '',
    event: labels.eventId ?? '',
    decisionNumber: c.decisionNumber ?? '',
    decidedOn: c.decidedOn ? formatDate(c.decidedOn) : '',
    issuer: labels.issuerId ?? '',
    unit: labels.unitId ?? '',
  }
  const path = `/imports/${id}`
  const isRead = batch.source === 'file'
  const isOpen = isRead && (state === 'reviewing' || state === 'saved')
  const tabs = importTabs.filter((each) => each === 'all' || counts[each] > 0)
  const stays = Number(one(query.stays) ?? 0)
  const words = ['imports', 'form', 'validation', 'common', 'vocabulary'] as const
  return (
    <>
      <PageHead
        title={batch.fileName}
        breadcrumbs={[{ label: t('title'), href: '/imports' }]}
        note={t(batch.source === 'quick' ? 'quickBy' : 'readBy', {
          by: batch.by ?? '–',
          at: formatInstant(batch.createdAt),
        })}
        actions={isRead && <ImportSteps at={state === 'reviewing' ? 'review' : 'done'} />}
      />
      {one(query.done) === 'save' && <Notice tone="done">{t('savedNote')}</Notice>}
      {one(query.done) === 'undo' && (
        <Notice tone={stays > 0 ? 'doubt' : 'done'}>{t('undoneNote', { stays })}</Notice>
      )}
      {state === 'undone' && !one(query.done) && <Notice tone="info">{t('isUndone')}</Notice>}
      {batch.keptUnits.length > 0 && (
        <Notice tone="doubt">
          {t('unitsStay', { names: batch.keptUnits.map(({ name }) => name).join(', ') })}
        </Notice>
      )}
      {batch.running && <Notice tone="info">{t('isRunning', { what: batch.running.what })}</Notice>}
      {state === 'discarded' && <Notice tone="info">{t('isDiscarded')}</Notice>}
      {(batch.rowsGoneAt ?? batch.fileGoneAt) && (
        <Notice tone="info">{t(batch.rowsGoneAt ? 'rowsGone' : 'fileGone')}</Notice>
      )}
      <BatchHead batch={batch} gap={gap} />
      <Interactive words={words}>
        <div className={styles.bar}>
          {tabs.length > 1 && (
            <Segmented
              label={t('column.state')}
              choices={tabs.map((each) => ({
                href: hrefWith(path, query, { tab: each === 'all' ? null : each, done: null }),
                label: t(`tab.${each}`),
                count: formatNumber(counts[each]),
                active: each === tab,
              }))}
            />
          )}
          {isOpen && (
            <details
              id="constants"
              className={styles.constants}
              open={
                state === 'reviewing' && rows.some(({ problems }) => lacksWhatFileMaySay(problems))
              }
            >
              <summary>
                <ConstantsLine batch={batch} />
              </summary>
              <ConstantsForm
                batch={batch}
                labels={batch.labels}
                campaigns={asOptions(options.campaigns)}
                forms={asOptions(options.forms)}
                send={setConstantsAction}
                key={`constants.${batch.version}`}
              />
            </details>
          )}
        </div>
        {isOpen && counts.all > counts.saved && batch.differing.length > 0 && (
          <FileDiffers batch={batch} choices={choices} send={preferAction} />
        )}
        {isOpen && shown.some((row) => !row.resultHref && row.problems.some(isReasonable)) && (
          <ExplainDoubts importId={id} rows="all" reason={null} send={explainAction} />
        )}
        {isOpen && near > 1 && <NearAll importId={id} n={near} send={settleNearAction} />}
        {isOpen && (tab === 'warning' || tab === 'changed') && counts[tab] > 0 && (
          <TakeAll importId={id} rows={tab} n={counts[tab]} send={takeRowsAction} />
        )}
        {rows.length > 0 ? (
          <ImportRows
            importId={id}
            noun={batch.noun}
            rows={shown}
            isOpen={isOpen}
            actions={{
              correct: correctRowAction,
              settle: settleTextAction,
              split: splitRowAction,
              take: takeRowsAction,
              explain: explainAction,
              near: settleNearAction,
            }}
            key={`${tab}.${page}.${locale}`}
          />
        ) : (
          <EmptyState title={t('noRowsHere')} />
        )}
        <Pager
          path={path}
          query={query}
          page={page}
          pageSize={pageSize}
          total={tab === 'all' ? counts.all : counts[tab]}
        />
        <GoneCard
          importId={id}
          gone={batch.gone}
          leaving={batch.takeOut ?? []}
          isOpen={isOpen}
          send={takeOutAction}
        />
        <SaveBar
          batch={{ id, version: batch.version }}
          left={counts.left}
          leaving={batch.gone.filter((award) => batch.takeOut?.includes(award.id)).length}
          saved={counts.saved}
          state={state}
          atWork={progressOf(id) !== null}
          save={saveImportAction}
          undo={undoImportAction}
          resume={resumeImportAction}
          discard={discardImportAction}
        />
      </Interactive>
    </>
  )
}

const asOptions = (rows: { id: number; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: String(id), label: name }))
