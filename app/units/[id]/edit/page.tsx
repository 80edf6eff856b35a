import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { UnitForm } from '@/components/units/unit-form'
import { getUnit, type UnitDetail } from '@/db/units/detail'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'
import { updateUnitAction } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('units.form'))('editTitle'),
})

export default async function EditUnitPage({ params }: Props) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('units'),
  ])
  const unit = await getUnit(ctx, id)
  if (!unit?.can.update) notFound()
  return (
    <>
      <PageHead
        title={t('form.editTitle')}
        breadcrumbs={[
          { label: t('title'), href: '/units' },
          { label: unbroken(unit.name), href: `/units/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'units']}>
        <UnitForm
          values={valuesOf(unit)}
          send={updateUnitAction}
          account={ctx.actor.userId}
          id={id}
          openBelow={unit.below.filter((below) => below.validTo === null).length}
        />
      </Interactive>
    </>
  )
}

/** What the form holds at first, as typed text. */
function valuesOf({ id, version, name, code, kind, level, parentId, issues, ...unit }: UnitDetail) {
  return {
    id,
    version,
    name,
    code: code ?? '',
    kind,
    level,
    parentId,
    issues,
    regime: unit.regime ?? '',
    validFrom: unit.validFrom ? formatDate(unit.validFrom) : '',
    validTo: unit.validTo ? formatDate(unit.validTo) : '',
    labels: { parentId: unit.above.at(-1)?.name ?? '' },
  }
}
