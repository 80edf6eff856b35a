import { useTranslations } from 'next-intl'
import { BlockTools } from '@/components/blocks/block-tools'
import { drillHref } from '@/components/drill/drill-href'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import type { DashboardData } from '@/db/dashboard/data'
import { unbroken } from '@/domain/unbroken'
import { Ranked } from './ranked'
import { unitsTable } from './tables'
import { countedHref, narrowedBy, type View } from './view'

interface Props {
  data: DashboardData
  view: View
  /** Period and scope, for what is copied and downloaded. */
  about: string
}

/** The units with the most awards, each by itself, and how many others there are. */
export function UnitsCard({ data, view, about }: Props) {
  const say = useTranslations()
  const t = useTranslations('dashboard.units')
  const { units, otherUnits } = data
  const rows = units.map(({ id, name, n }) => ({
    key: id,
    name: unbroken(name),
    nameHref: `/units/${id}`,
    n,
    href: countedHref(view, { unit: undefined, unitItself: id }),
  }))
  return (
    <Card
      title={t('title')}
      note={
        <>
          {t('note')}
          <span data-leads>
            {' · '}
            <SoftLink href={drillHref({ period: view.period, f: narrowedBy(view), by: 'unit' })}>
              {t('tree')}
            </SoftLink>
          </span>
        </>
      }
      tools={rows.length > 0 && <BlockTools table={unitsTable(data, about, say)} />}
    >
      <Ranked
        rows={rows}
        foot={
          rows.length === 0
            ? t('nothing')
            : otherUnits.units > 0 && t('others', { units: otherUnits.units, count: otherUnits.n })
        }
      />
    </Card>
  )
}
