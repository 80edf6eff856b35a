import { useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import { Interactive } from '@/components/page/interactive'
import { CarryOn, type CarryOnProps } from './carry-on'

/** On a registration: its models that have not gone on yet, to be ticked. */
export function CarryOnCard(props: CarryOnProps) {
  const t = useTranslations('models.carry')
  return (
    <Card title={t('title', { year: String(props.year) })} note={t('hint')} id="carry-on">
      <Interactive words={['common', 'validation', 'models']}>
        <CarryOn {...props} />
      </Interactive>
    </Card>
  )
}
