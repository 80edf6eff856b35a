import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { undoChangeAction } from '@/app/history/actions'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { AwardTable } from '@/components/awards/award-table'
import { HistoryList } from '@/components/history/history-list'
import { SavedNotice } from '@/components/history/saved-notice'
import { honoursInWords } from '@/components/individuals/honours-in-words'
import { IndividualFacts } from '@/components/individuals/individual-facts'
import styles from '@/components/individuals/individuals.module.css'
import { SampleBadge } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import { one, type Query } from '@/components/page/query'
import { historyOf } from '@/db/audit/queries'
import { lastUndoable } from '@/db/audit/undoable'
import { createAwardPolicy } from '@/db/awards/policy'
import { listAwards } from '@/db/awards/queries'
import { honoursOf } from '@/db/individuals/honours'
import { getIndividual } from '@/db/individuals/queries'
import type { ReadContext } from '@/db/read'
import { readPage } from '@/domain/address'
import { awardsHref } from '@/domain/award-filters'
import { may } from '@/domain/permissions'
import { awardStatuses } from '@/domain/vocabulary'

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
  if (!person) notFound()
  const [honours, awards, others, history] = await Promise.all([
    honoursOf(ctx, id),
    listAwards(ctx, { individual: id }, { sort: newest, page: readPage(query) }),
    notCounted(ctx, id),
    historyOf(ctx, 'individual', id),
  ])
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
            {person.can.update && (
              <LinkButton href={`/individuals/${id}/edit`}>{t('edit')}</LinkButton>
            )}
            {may(ctx.actor, createAwardPolicy) && (
              <LinkButton href={newAwardHref(person)} look="red">
                + {t('recordAward')}
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
        {t('saved')}
      </SavedNotice>
      {honours.length > 0 && (
        <Card edge="gold">
          <p className={styles.sentence}>{honoursInWords(honours, t, words)}</p>
        </Card>
      )}
      <Card>
        <IndividualFacts person={person} />
      </Card>
      <Card title={t('awards')} flush>
        <AwardTable rows={awards.rows} bare empty={<EmptyState title={t('noAwards')} />} />
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
      {others.length > 0 && (
        <Card title={t('notCounted')} note={t('notCountedNote')} flush>
          <AwardTable rows={others} bare />
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
