import { useTranslations } from 'next-intl'
import { BlockTools } from '@/components/blocks/block-tools'
import { drillHref } from '@/components/drill/drill-href'
import { Card } from '@/components/page/card'
import type { DashboardData } from '@/db/dashboard/data'
import { unbroken } from '@/domain/unbroken'
import { Ranked } from './ranked'
import { formsTable } from './tables'
import { countedHref, narrowedBy, type View } from './view'

const shown = 8

interface Props {
  data: DashboardData
  view: View
  /** Period and scope, for what is copied and downloaded. */
  about: string
}

/** Awards by form, the most given first. */
export function FormsCard({ data, view, about }: Props) {
  const say = useTranslations()
  const t = useTranslations('dashboard.forms')
  const others = data.forms.slice(shown)
  const rows = data.forms.slice(0, shown).map(({ id, name, n }) => ({
    key: id,
    name: unbroken(name),
    nameHref: drillHref({ period: view.period, f: { ...narrowedBy(view), form: id }, by: 'unit' }),
    n,
    href: countedHref(view, { form: id }),
  }))
  const rest = others.reduce((all, form) => all + form.n, 0)
  return (
    <Card
      title={t('title')}
      tools={rows.length > 0 && <BlockTools table={formsTable(data.forms, about, say)} />}
    >
      <Ranked
        rows={rows}
        foot={
          rows.length === 0
            ? t('nothing')
            : others.length > 0 && t('others', { forms: others.length, count: rest })
        }
      />
    </Card>
  )
}
