import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { undoChangeAction } from '@/app/history/actions'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { AwardTable } from '@/components/awards/award-table'
import { AskButton } from '@/components/form/ask-button'
import { HistoryList } from '@/components/history/history-list'
import { SavedNotice } from '@/components/history/saved-notice'
import { honoursInWords } from '@/components/individuals/honours-in-words'
import { IndividualFacts } from '@/components/individuals/individual-facts'
import styles from '@/components/individuals/individuals.module.css'
import { Merged } from '@/components/individuals/merged'
import { SampleBadge } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { EmptyState } from '@/components/page/empty-state'
import { Interactive } from '@/components/page/interactive'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import { Plus } from '@/components/page/plus'
import { one, type Query } from '@/components/page/query'
import { ChangeLinks } from '@/components/person-changes/change-links'
import { historyOf } from '@/db/audit/queries'
import { lastUndoable } from '@/db/audit/undoable'
import { createAwardPolicy } from '@/db/awards/policy'
import { listAwards } from '@/db/awards/queries'
import { honoursOf } from '@/db/individuals/honours'
import { getIndividual } from '@/db/individuals/queries'
import { isLeanedOn } from '@/db/person-changes/people'
import { lastChangeOf, mergedInto, mergesOf } from '@/db/person-changes/queries'
import { exportPersonPolicy } from '@/db/personal-exports/policy'
import type { ReadContext } from '@/db/read'
import { readPage } from '@/domain/address'
import { awardsHref } from '@/domain/award-filters'
import { formatDate, formatInstant } from '@/domain/dates'
import { may } from '@/domain/permissions'
import { awardStatuses } from '@/domain/vocabulary'
import { removePersonAction } from '../changes/actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async ({ params }: Props) => {
  const person = await getIndividual(await readContext(), await recordId(params))
  return { title: person?.fullName }
}

export default async function IndividualPage({ params, searchParams }: Props) {
  const [id, ctx, t, words, paper, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('individuals'),
    getTranslations('vocabulary'),
    getTranslations('achievements'),
    searchParams,
  ])
  const person = await getIndividual(ctx, id)
  if (!person) {
    const keptAs = await mergedInto(ctx, id)
    if (!keptAs) notFound()
    redirect(`/individuals/${keptAs}?from=${id}`)
  }
  const [honours, awards, others, history, merges, change] = await Promise.all([
    honoursOf(ctx, id),
    listAwards(ctx, { individual: id }, { sort: newest, page: readPage(query) }),
    notCounted(ctx, id),
    historyOf(ctx, 'individual', id),
    mergesOf(ctx, id),
    one(query.saved) ? lastChangeOf(ctx, 'individual', person) : null,
  ])
  const { anonymised } = person
  const from = merges.find(({ otherId }) => String(otherId) === one(query.from))
  const mayRemove = person.can.update && awards.totals.all === 0 && !(await isLeanedOn(ctx.db, id))
  const undo = one(query.saved) ? await lastUndoable(ctx, 'individual', id) : undefined
  return (
    <>
      <PageHead
        title={person.fullName}
        note={person.sample && <SampleBadge />}
        breadcrumbs={[{ label: t('title'), href: '/individuals' }]}
        actions={
          <>
            {awards.totals.all > 0 && (
              <LinkButton
                href={`${awardsHref({ individual: id }, '/awards/export')}&format=docx&sort=-year`}
                look="quiet"
                download
              >
                {t('export')}
              </LinkButton>
            )}
            <LinkButton href={`/individuals/${id}/history`} look="quiet">
              {paper('open')}
            </LinkButton>
            {may(ctx.actor, exportPersonPolicy) && (
              <LinkButton href={`/individuals/${id}/personal`} look="quiet">
                {t('personal')}
              </LinkButton>
            )}
            {person.can.update && (
              <LinkButton href={`/individuals/${id}/edit`}>{t('edit')}</LinkButton>
            )}
            {may(ctx.actor, createAwardPolicy) && !anonymised && (
              <LinkButton href={newAwardHref(person)} look="red" icon={<Plus />}>
                {t('recordAward')}
              </LinkButton>
            )}
          </>
        }
      />
      <SavedNotice
        query={query}
        change={{ noun: 'individual', id, sequence: undo }}
        send={undoChangeAction}
      >
        {t('saved')} {change && <ChangeLinks change={change} />}
      </SavedNotice>
      {anonymised && (
        <Notice tone="info" title={t('anonymised.title')}>
          {t('anonymised.text', {
            at: formatInstant(anonymised.at),
            number: anonymised.documentNumber,
            on: formatDate(anonymised.documentOn),
          })}
        </Notice>
      )}
      {from && <Notice tone="info">{t('merged.came', { name: from.name ?? '' })}</Notice>}
      {honours.length > 0 && (
        <Card edge="gold">
          <p className={styles.sentence}>{honoursInWords(honours, t, words)}</p>
        </Card>
      )}
      <Card>
        <IndividualFacts person={person} />
      </Card>
      <Merged merges={merges} mayUndo={person.can.update} />
      <Card title={t('awards')} flush>
        <AwardTable rows={awards.rows} own bare empty={<EmptyState title={t('noAwards')} />} />
      </Card>
      {awards.totals.all > awards.pageSize && (
        <Pager
          path={`/individuals/${id}`}
          query={query}
          page={awards.page}
          pageSize={awards.pageSize}
          total={awards.totals.all}
        />
      )}
      {mayRemove && (
        <Card>
          <Interactive words={['form', 'validation']}>
            <AskButton
              words={{
                button: t('remove.button'),
                ask: t('remove.ask', { name: person.fullName }),
                yes: t('remove.yes'),
                busy: t('remove.busy'),
              }}
              send={removePersonAction}
              input={{ id, version: person.version }}
              to="/individuals?removed=1"
            />
          </Interactive>
        </Card>
      )}
      {others.length > 0 && (
        <Card title={t('notCounted')} note={t('notCountedNote')} flush>
          <AwardTable rows={others} own bare />
        </Card>
      )}
      {history.length > 0 && (
        <Card title={t('history')}>
          <HistoryList entries={history} undo={undoChangeAction} />
        </Card>
      )}
    </>
  )
}

const newest = { by: 'year', down: true } as const

/** Proposed, returned and revoked awards: part of the person's history, of no total. What a list
 * entered by mistake and was undone never was. */
async function notCounted(ctx: ReadContext, individual: number) {
  const lists = await Promise.all(
    awardStatuses
      .filter((status) => status !== 'conferred' && status !== 'undone')
      .map((status) => listAwards(ctx, { individual, status }, { sort: newest, page: 1 })),
  )
  return lists.flatMap((list) => list.rows)
}

/** The award form for this person, in today's unit. */
const newAwardHref = ({ id, unitId }: { id: number; unitId: number | null }) =>
  awardsHref({ kind: 'individual', individual: id, unit: unitId ?? undefined }, '/awards/new')
