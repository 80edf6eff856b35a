import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import type { ModelDetail } from '@/db/models/detail'
import type { Spread } from '@/db/models/spread'
import { periodLabel } from '@/domain/periods'
import { unbroken } from '@/domain/unbroken'

interface Props {
  model: ModelDetail
  spread: Spread
  /** The reader sees its own units only. */
  own: boolean
}

/** "Mô hình … đã có 5 bản nhân rộng tại 4 đơn vị, 2019–2021; trong đó 2 bản từ bản nhân rộng khác." */
export function SpreadSentence({ model, spread, own }: Props) {
  const t = useTranslations('models.spread')
  const format = useFormatter()
  const { copies, units, generations, peopleReached } = spread
  const years = copies.map(({ year }) => year)
  const [from, to] = [Math.min(...years), Math.max(...years)]
  const again = copies.filter(({ generation }) => generation > 1).length
  const values = {
    title: unbroken(model.title),
    unit: unbroken(model.unit),
    year: String(model.years[0]?.year ?? model.year),
    model: (chunks: React.ReactNode) => <SoftLink href={`/models/${model.id}`}>{chunks}</SoftLink>,
  }
  if (copies.length === 0)
    return <Card edge="gold">{t.rich('nowhere', { ...values, scope: own ? 'own' : 'all' })}</Card>
  return (
    <Card edge="gold">
      <p>
        {t.rich('sentence', {
          ...values,
          copies: copies.length,
          units,
          span: from === to ? 'year' : 'period',
          period: periodLabel({ from, to }),
        })}
        {again > 0 && t('again', { n: again, generations: format.number(generations) })}
        {peopleReached > 0 && t('people', { n: peopleReached })}.
      </p>
    </Card>
  )
}
