import { getTranslations } from 'next-intl/server'
import { pinAction } from '@/app/pins/actions'
import { readContext } from '@/app/session'
import { awardFields } from '@/components/awards/award-fields'
import { AwardTable } from '@/components/awards/award-table'
import { ProposalLinks } from '@/components/awards/propose-links'
import { totalsInWords } from '@/components/awards/totals-in-words'
import { UnitsNotSearched } from '@/components/awards/units-not-searched'
import { Selectable, selectForm } from '@/components/bulk-edits/selectable'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { hrefWith, type Query } from '@/components/page/query'
import { PinMenu } from '@/components/pins/pin-menu'
import { awardOptions } from '@/db/awards/options'
import { proposeAwardPolicy } from '@/db/awards/policy'
import { totalAwards } from '@/db/awards/totals'
import { editAwardsPolicy } from '@/db/bulk-edits/policy'
import { latestDecisions } from '@/db/decisions/queries'
import { latestEvents } from '@/db/events/queries'
import { unitChoices } from '@/db/units/queries'
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
  const select =
    list.total > 0 && may(ctx.actor, editAwardsPolicy)
      ? { form: selectForm, label: t('bulkEdits.select.one'), all: t('bulkEdits.select.page') }
      : undefined
  const proposes = !list.can.create && may(ctx.actor, proposeAwardPolicy)
  return (
    <ListPage
      {...list}
      listing="awards"
      query={query}
      note={totalsInWords(list.totals, t as never)}
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
            <LinkButton href="/awards/propose" look="red">
              + {t('awards.propose.title')}
            </LinkButton>
          )}
          {list.can.create && (
            <LinkButton href="/awards/new" look="red">
              + {t('awards.record')}
            </LinkButton>
          )}
        </>
      }
      above={
        filters.status === undefined && (
          <ProposalLinks
            proposed={proposed.all}
            returned={returned.all}
            own={ctx.actor.role === 'contributor'}
          />
        )
      }
      fields={awardFields({ ...options, units, events, decisions }, t as never)}
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
        <Selectable filters={filters} total={list.total} on={select !== undefined}>
          <AwardTable rows={list.rows} select={select} {...shown} />
        </Selectable>
      )}
    />
  )
}
