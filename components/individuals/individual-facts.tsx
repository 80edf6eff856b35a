import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/page/definition-list'
import { SoftLink } from '@/components/page/soft-link'
import type { IndividualDetail } from '@/db/individuals/queries'
import { unbroken } from '@/domain/unbroken'

export function IndividualFacts({ person }: { person: IndividualDetail }) {
  const t = useTranslations('individuals.form')
  return (
    <DefinitionList
      columns={2}
      items={[
        { label: t('position'), value: person.position },
        {
          label: t('unit'),
          value: person.unitId && person.unit && (
            <SoftLink href={`/units/${person.unitId}`}>{unbroken(person.unit)}</SoftLink>
          ),
        },
        { label: t('birthYear'), value: person.birthYear },
        { label: t('honorific'), value: person.honorific, optional: true },
        { label: t('identityNumber'), value: person.identityNumber, optional: true },
        { label: t('phone'), value: person.phone, optional: true },
        { label: t('note'), value: person.note, optional: true },
      ]}
    />
  )
}
