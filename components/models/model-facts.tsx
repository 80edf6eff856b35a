import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/page/definition-list'
import { SoftLink } from '@/components/page/soft-link'
import type { ModelDetail } from '@/db/models/detail'
import { modelsHref } from '@/domain/model-filters'
import { formatMoney } from '@/domain/numbers'
import { unbroken } from '@/domain/unbroken'
import { ownerPhrase } from './owner'

export function ModelFacts({ model }: { model: ModelDetail }) {
  const t = useTranslations('models')
  const words = useTranslations('vocabulary')
  const format = useFormatter()
  const locale = useLocale()
  const link = (href: string, label: string) => <SoftLink href={href}>{unbroken(label)}</SoftLink>
  return (
    <DefinitionList
      columns={2}
      items={[
        { label: t('column.unit'), value: link(`/units/${model.unitId}`, model.unit) },
        {
          label: t('registration'),
          value: link(`/registrations/${model.registrationId}`, `${model.campaign}, ${model.year}`),
        },
        { label: t('column.kind'), value: words(`modelKind.${model.kind}`) },
        {
          label: t('column.field'),
          value:
            model.field && model.fieldId && link(modelsHref({ field: model.fieldId }), model.field),
        },
        { label: t('column.owner'), value: ownerPhrase(model, words) },
        {
          label: t('level'),
          value: model.level && words(`levelFull.${model.level}`),
          optional: true,
        },
        { label: t('place'), value: model.place && unbroken(model.place), optional: true },
        {
          label: t('peopleReached'),
          value: model.peopleReached === null ? null : format.number(model.peopleReached),
          optional: true,
        },
        {
          label: t('moneyRaised'),
          value: model.moneyRaised === null ? null : formatMoney(model.moneyRaised, locale),
          optional: true,
        },
        {
          label: t('origin'),
          value: model.origin && link(`/models/${model.origin.id}`, model.origin.title),
          optional: true,
        },
      ]}
    />
  )
}
