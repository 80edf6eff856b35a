import { getTranslations } from 'next-intl/server'
import { pinAction } from '@/app/pins/actions'
import { readContext } from '@/app/session'
import { awardFields } from '@/components/awards/award-fields'
import { AwardTable } from '@/components/awards/award-table'
import { ProposalLinks } from '@/components/awards/propose-links'
import { totalsInWords } from '@/components/awards/totals-in-words'
import { UnitsNotSearched } from '@/components/awards/units-not-searched'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { Plus } from '@/components/page/plus'
import { hrefWith, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { PinMenu } from '@/components/pins/pin-menu'
import { selectOf } from '@/components/table/select-of'
import { Selectable } from '@/components/table/selectable'
import { awardOptions } from '@/db/awards/options'
import { conferProposalsPolicy, proposeAwardPolicy } from '@/db/awards/policy'
import { totalAwards } from '@/db/awards/totals'
import { editAwardsPolicy } from '@/db/bulk-edits/policy'
import { latestDecisions } from '@/db/decisions/queries'
import { latestEvents } from '@/db/events/queries'
import { unitChoices } from '@/db/units/queries'
import { idOf } from '@/domain/address'
import { awardsHref } from '@/domain/award-filters'
import { partOf } from '@/domain/listing'
import { may } from '@/domain/permissions'
import { ListPage } from '../listing/list-page'
import { readAwards } from './read-list'

export const generateMetadata = async () => ({ title: (await getTranslations('awards'))('title') })

export default async function AwardsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([searchParams, readContext(), getTranslations()])
  const [{ filters, ...list }, options, units, events, decisions, proposed, returned] =
    await Promise.all([
      readAwards(ctx, query, partOf(query)),
      awardOptions(ctx),
      unitChoices(ctx),
      latestEvents(ctx),
      latestDecisions(ctx),
      totalAwards(ctx, { status: 'proposed' }),
      totalAwards(ctx, { status: 'returned' }),
    ])
  const address = hrefWith('/awards', query, { page: null })
  const edits = may(ctx.actor, editAwardsPolicy)
  const jobs = [
    ...(filters.status === 'proposed' && may(ctx.actor, conferProposalsPolicy)
      ? [
          { href: '/awards/confer', label: t('awards.propose.conferMany') },
          { href: '/awards/return', label: t('awards.propose.returnMany') },
        ]
      : []),
    ...(edits ? [{ href: '/awards/edit', label: t('bulkEdits.edit') }] : []),
  ]
  const select = jobs.length > 0 ? selectOf(await getTranslations('table')) : undefined
  const [conferred, givenBack] = [idOf(query, 'conferred') ?? 0, idOf(query, 'givenBack') ?? 0]
  const proposes = !list.can.create && may(ctx.actor, proposeAwardPolicy)
  return (
    <ListPage
      {...list}
      listing="awards"
      query={query}
      note={totalsInWords(list.totals, t)}
      formats={['xlsx', 'docx', 'pdf', 'csv']}
      actions={
        <>
          {/* Made anew for each view: a menu closes by what was chosen in it. */}
          <PinMenu
            key={address}
            address={address}
            suggested={list.chips.map(({ value }) => value).join(', ') || t('awards.title')}
            save={pinAction}
          />
          {proposes && (
            <LinkButton href="/awards/propose" look="red" icon={<Plus />}>
              {t('awards.propose.title')}
            </LinkButton>
          )}
          {list.can.create && (
            <LinkButton href="/awards/new" look="red" icon={<Plus />}>
              {t('awards.record')}
            </LinkButton>
          )}
        </>
      }
      above={
        <>
          {conferred > 0 && (
            <Notice tone="done">{t('awards.propose.conferredMany', { n: conferred })}</Notice>
          )}
          {givenBack > 0 && (
            <Notice tone="done">{t('awards.propose.returnedMany', { n: givenBack })}</Notice>
          )}
          {filters.status === undefined && (
            <ProposalLinks
              proposed={proposed.all}
              returned={returned.all}
              own={ctx.actor.role === 'contributor'}
            />
          )}
        </>
      }
      fields={awardFields({ ...options, units, events, decisions }, t)}
      search={t('awards.searchInList')}
      between={list.left.length > 0 && <UnitsNotSearched units={list.left} query={query} />}
      pager={list}
      noneMatch={t('awards.noneMatch')}
      clear={t('awards.clearFilters')}
      noneYet={
        <EmptyState
          title={t('awards.noneYet')}
          action={
            list.can.create && <LinkButton href="/awards/new">{t('awards.record')}</LinkButton>
          }
        />
      }
      table={(shown) => (
        <Selectable
          title={list.title}
          jobs={jobs}
          filters={filters}
          table={<AwardTable rows={list.rows} select={select} {...shown} />}
        >
          {edits && list.total > 0 && (
            <SoftLink href={awardsHref(filters, '/awards/edit')}>
              {t('bulkEdits.all', { n: list.total })}
            </SoftLink>
          )}
        </Selectable>
      )}
    />
  )
}
