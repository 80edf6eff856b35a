import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/page/definition-list'
import { SoftLink } from '@/components/page/soft-link'
import type { UnitDetail } from '@/db/units/detail'
import { unbroken } from '@/domain/unbroken'
import { unitSpan } from './unit-span'

export function UnitFacts({ unit }: { unit: UnitDetail }) {
  const t = useTranslations('units')
  const words = useTranslations('vocabulary')
  const parent = unit.above.at(-1)
  const issued = t('issued', { n: unit.issued })
  return (
    <DefinitionList
      columns={2}
      items={[
        { label: t('column.kind'), value: words(`unitKind.${unit.kind}`) },
        { label: t('column.level'), value: words(`levelFull.${unit.level}`) },
        {
          label: t('form.parent'),
          value: parent && (
            <SoftLink href={`/units/${parent.id}`}>{unbroken(parent.name)}</SoftLink>
          ),
          optional: true,
        },
        { label: t('column.time'), value: unitSpan(unit, t), optional: true },
        { label: t('column.code'), value: unit.code, optional: true },
        {
          label: t('form.regime'),
          value: unit.regime && words(`regime.${unit.regime}`),
          optional: true,
        },
        {
          label: t('form.decisions'),
          value:
            unit.issued > 0 ? (
              <SoftLink href={`/decisions?issuer=${unit.id}`}>{issued}</SoftLink>
            ) : unit.issues ? (
              issued
            ) : null,
          optional: !unit.issues,
        },
      ]}
    />
  )
}
