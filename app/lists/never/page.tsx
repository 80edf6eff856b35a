import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { analysisPeriod } from '@/app/analysis-period'
import { pinAction } from '@/app/pins/actions'
import { readContext } from '@/app/session'
import { BlockTools } from '@/components/blocks/block-tools'
import { rowsShown } from '@/components/blocks/rows-shown'
import { AnalysisTabs } from '@/components/dashboard/analysis-tabs'
import { PeriodControl } from '@/components/dashboard/period-control'
import { peopleTable, unitsTable } from '@/components/lists/list-tables'
import { PeopleTable } from '@/components/lists/people-table'
import { UnitsTable } from '@/components/lists/units-table'
import { Chip, ChipBar } from '@/components/page/chip'
import { EmptyState } from '@/components/page/empty-state'
import { Segmented } from '@/components/page/links'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import { hrefWith, one, type Query } from '@/components/page/query'
import { PinMenu } from '@/components/pins/pin-menu'
import { filterNames } from '@/db/awards/filter-names'
import { individualsNeverAwarded, unitsNeverAwarded } from '@/db/dashboard/never'
import { oneOf, readPage } from '@/domain/address'
import { readOneOfEach } from '@/domain/award-filters'
import { periodLabel } from '@/domain/periods'
import { unbroken } from '@/domain/unbroken'

export const generateMetadata = async () => ({
  title: (await getTranslations('lists'))('never.title'),
})

const path = '/lists/never'
const subjects = ['units', 'people'] as const

/** Who was never commended: at all, or in the years that the address names. */
export default async function NeverPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t, say] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('lists'),
    getTranslations(),
  ])
  const { period: shown, office, years, today } = await analysisPeriod(ctx, query)
  const period = one(query.from) || one(query.to) || one(query.year) ? shown : undefined
  const { unit } = readOneOfEach(query)
  const of = oneOf(query, 'of', subjects) ?? 'units'
  const f = { period, unit }
  const page = readPage(query)
  const [units, people, names] = await Promise.all([
    unitsNeverAwarded(ctx, f, { page, today, highest: office.level }),
    individualsNeverAwarded(ctx, f, page),
    filterNames(ctx, { unit }),
  ])
  if (unit && !names.unit) notFound()
  const { total, pageSize, page: at } = of === 'units' ? units : people
  const everything = { from: years[0] ?? shown.from, to: years.at(-1) ?? shown.to }
  const allTime = { from: null, to: null, year: null }
  const title = t('never.title')
  const block = {
    title: `${title}: ${t(`subject.${of}`).toLowerCase()}`,
    about: [
      period ? periodLabel(period) : t('never.sinceEver'),
      names.unit ?? ctx.actor.unitName,
      rowsShown({ page: at, pageSize, total }, say),
    ]
      .filter(Boolean)
      .join(' · '),
  }
  const empty = <EmptyState title={t(`never.nobody.${of}`)} />
  return (
    <>
      <PageHead
        title={title}
        note={t(period ? 'never.inPeriod' : 'never.sinceEver', {
          period: period ? periodLabel(period) : '',
        })}
        actions={
          // Made anew for each view: a menu closes by what was chosen in it.
          <Fragment key={hrefWith(path, query, {})}>
            <PeriodControl
              period={period ?? everything}
              unchosen={!period}
              hrefOf={({ from, to }) => hrefWith(path, query, { year: null, from, to })}
              path={path}
              kept={{ unit, of }}
              {...{ office, years }}
            />
            <PinMenu address={hrefWith(path, query, {})} suggested={title} save={pinAction} />
            {total > 0 && (
              <BlockTools
                table={
                  of === 'units'
                    ? unitsTable(units.rows, block, say)
                    : peopleTable(people.rows, block, say)
                }
              />
            )}
          </Fragment>
        }
      />
      <AnalysisTabs active="never" />
      <ChipBar>
        <Segmented
          label={t('of')}
          choices={subjects.map((one) => ({
            href: hrefWith(path, query, { of: one }),
            label: t(`subject.${one}`),
            count: t('count', { count: one === 'units' ? units.total : people.total }),
            active: one === of,
          }))}
        />
        {period && (
          <Chip
            label={t('period')}
            value={periodLabel(period)}
            removeHref={hrefWith(path, query, allTime)}
          />
        )}
        {names.unit && (
          <Chip
            label={t('under')}
            value={unbroken(names.unit)}
            removeHref={hrefWith(path, query, { unit: null })}
          />
        )}
      </ChipBar>
      {of === 'units' ? (
        <UnitsTable caption={title} rows={units.rows} empty={empty} />
      ) : (
        <PeopleTable caption={title} rows={people.rows} empty={empty} />
      )}
      <Pager {...{ path, query, total, pageSize }} page={at} />
    </>
  )
}
