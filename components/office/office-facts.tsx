import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/page/definition-list'
import { SoftLink } from '@/components/page/soft-link'
import type { OfficeDetail } from '@/db/settings/office'
import { periodLabel } from '@/domain/periods'
import { unbroken } from '@/domain/unbroken'

/** The same as the form, to read: for the office's staff, who do not change it. */
export function OfficeFacts({ office }: { office: OfficeDetail }) {
  const t = useTranslations('office.form')
  const words = useTranslations('vocabulary')
  const isSaid = office.version > 0
  const periods = office.periods.map((period) => (
    <div key={period.name}>
      {period.name.includes(periodLabel(period))
        ? unbroken(period.name)
        : `${unbroken(period.name)}: ${periodLabel(period)}`}
    </div>
  ))
  return (
    <DefinitionList
      items={[
        { label: t('name'), value: unbroken(office.name) },
        { label: t('areaName'), value: unbroken(office.areaName) },
        {
          label: t('unit'),
          value: office.unitId && (
            <SoftLink href={`/units/${office.unitId}`}>{unbroken(office.unit ?? '')}</SoftLink>
          ),
        },
        { label: t('heading'), value: unbroken(office.heading) },
        { label: t('parentBody'), value: office.parentBody && unbroken(office.parentBody) },
        { label: t('place'), value: office.place },
        { label: t('regime'), value: isSaid && words(`regime.${office.regime}`) },
        { label: t('level'), value: isSaid && words(`levelFull.${office.level}`) },
        { label: t('periods'), value: periods.length > 0 ? periods : null },
      ]}
    />
  )
}
