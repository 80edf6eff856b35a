import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { createUnitAction } from '@/app/units/actions'
import { IndividualForm } from '@/components/individuals/individual-form'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { getIndividual, type IndividualDetail } from '@/db/individuals/queries'
import { awardsNamedSo } from '@/db/person-changes/name'
import { updateIndividualAction } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('individuals.form'))('editTitle'),
})

export default async function EditIndividualPage({ params }: Props) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('individuals'),
  ])
  const person = await getIndividual(ctx, id)
  if (!person?.can.update) notFound()
  return (
    <>
      <PageHead
        title={t('form.editTitle')}
        breadcrumbs={[
          { label: t('title'), href: '/individuals' },
          { label: person.fullName, href: `/individuals/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'individuals', 'units']}>
        <IndividualForm
          values={valuesOf(person)}
          send={updateIndividualAction}
          sendUnit={createUnitAction}
          account={ctx.actor.userId}
          id={id}
          named={await awardsNamedSo(ctx.db, id, person.fullName)}
        />
      </Interactive>
    </>
  )
}

/** What the form holds at first, as typed text. */
function valuesOf({ id, version, fullName, unitId, unit, birthYear, ...person }: IndividualDetail) {
  return {
    id,
    version,
    fullName,
    awardNames: '',
    unitId,
    birthYear: birthYear === null ? '' : String(birthYear),
    honorific: person.honorific ?? '',
    position: person.position ?? '',
    identityNumber: person.identityNumber ?? '',
    phone: person.phone ?? '',
    note: person.note ?? '',
    labels: { unitId: unit ?? '' },
  }
}
