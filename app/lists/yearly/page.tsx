import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { pinAction } from '@/app/pins/actions'
import { readContext } from '@/app/session'
import { BlockTools } from '@/components/blocks/block-tools'
import { rowsShown } from '@/components/blocks/rows-shown'
import { AnalysisTabs } from '@/components/dashboard/analysis-tabs'
import { peopleTable, unitsTable } from '@/components/lists/list-tables'
import styles from '@/components/lists/lists.module.css'
import { PeopleTable } from '@/components/lists/people-table'
import { UnitsTable } from '@/components/lists/units-table'
import { Chip, ChipBar } from '@/components/page/chip'
import { EmptyState } from '@/components/page/empty-state'
import { SubmitButton } from '@/components/page/link-button'
import { Segmented } from '@/components/page/links'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import { hrefWith, type Query } from '@/components/page/query'
import { PinMenu } from '@/components/pins/pin-menu'
import { filterNames } from '@/db/awards/filter-names'
import { yearsWithAwards } from '@/db/dashboard/queries'
import { individualsYearAfterYear, unitsYearAfterYear } from '@/db/dashboard/yearly'
import { oneOf, readPage, textOf, yearOf } from '@/domain/address'
import { awardsHref, readOneOfEach } from '@/domain/award-filters'
import { earliestYear, todayIn } from '@/domain/dates'
import { periodLabel } from '@/domain/periods'
import { inPeriod } from '@/domain/sentence'
import { unbroken } from '@/domain/unbroken'

export const generateMetadata = async () => ({
  title: (await getTranslations('lists'))('yearly.title'),
})

const path = '/lists/yearly'
const subjects = ['units', 'people'] as const
const mostYears = 30

/** Who was commended in each of so many years up to one. */
export default async function YearlyPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t, say] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('lists'),
    getTranslations(),
  ])
  const { years } = await yearsWithAwards(ctx)
  const to = yearOf(query, 'to') ?? years.at(-1) ?? Number(todayIn(new Date()).slice(0, 4))
  const count = yearsRunning(textOf(query, 'years'))
  const period = { from: to - count + 1, to }
  const { unit } = readOneOfEach(query)
  const of = oneOf(query, 'of', subjects) ?? 'units'
  const page = readPage(query)
  const [units, people, names] = await Promise.all([
    unitsYearAfterYear(ctx, { period, unit }, page),
    individualsYearAfterYear(ctx, { period, unit }, page),
    filterNames(ctx, { unit }),
  ])
  if (unit && !names.unit) notFound()
  const { total, pageSize, page: at } = of === 'units' ? units : people
  const title = t('yearly.running', { years: count, period: periodLabel(period) })
  const block = {
    title: `${title}: ${t(`subject.${of}`).toLowerCase()}`,
    about: [
      names.unit ?? ctx.actor.unitName,
      t('yearly.note'),
      rowsShown({ page: at, pageSize, total }, say),
    ]
      .filter(Boolean)
      .join(' · '),
    counted: true,
  }
  const empty = <EmptyState title={t(`yearly.nobody.${of}`)}>{t('yearly.try')}</EmptyState>
  return (
    <>
      <PageHead
        title={title}
        note={t('yearly.note')}
        actions={
          <Fragment key={hrefWith(path, query, {})}>
            <form action={path} className={styles.form}>
              <input type="hidden" name="of" value={of} />
              {unit && <input type="hidden" name="unit" value={unit} />}
              <label>
                {t('yearly.years')}
                <input
                  type="number"
                  name="years"
                  min={2}
                  max={mostYears}
                  defaultValue={count}
                  required
                />
              </label>
              <label>
                {t('yearly.to')}
                <input
                  type="number"
                  name="to"
                  min={earliestYear}
                  max={2100}
                  defaultValue={to}
                  required
                />
              </label>
              <SubmitButton>{t('yearly.show')}</SubmitButton>
            </form>
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
      <AnalysisTabs active="yearly" />
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
        {names.unit && (
          <Chip
            label={t('under')}
            value={unbroken(names.unit)}
            removeHref={hrefWith(path, query, { unit: null })}
          />
        )}
      </ChipBar>
      {of === 'units' ? (
        <UnitsTable
          caption={title}
          rows={units.rows}
          countedHref={(id) => awardsHref({ ...inPeriod(period), unitItself: id })}
          empty={empty}
        />
      ) : (
        <PeopleTable
          caption={title}
          rows={people.rows}
          countedHref={(id) => awardsHref({ ...inPeriod(period), individual: id })}
          empty={empty}
        />
      )}
      <Pager {...{ path, query, total, pageSize }} page={at} />
    </>
  )
}

/** Five where the address says nothing sensible. */
function yearsRunning(text: string | undefined): number {
  const years = /^\d{1,2}$/.test(text ?? '') ? Number(text) : 0
  return years >= 2 && years <= mostYears ? years : 5
}
