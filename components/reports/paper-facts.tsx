import { useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import { DefinitionList } from '@/components/page/definition-list'
import { formatDate } from '@/domain/dates'
import { isBlank, type PaperFields } from '@/domain/report/paper'

/** Number, date, recipients and signature of a report, as they will stand on its papers. */
export function PaperFacts({ paper }: { paper: PaperFields }) {
  const t = useTranslations('reports.paper')
  if (isBlank(paper)) return null
  const { number, signedOn, recipients, authority, signatoryPosition, signatory } = paper
  const signed = [authority, signatoryPosition, signatory].filter(Boolean).join(', ')
  return (
    <Card title={t('title')}>
      <DefinitionList
        items={[
          { label: t('number'), value: number, optional: true },
          { label: t('signedOn'), value: signedOn && formatDate(signedOn), optional: true },
          { label: t('signed'), value: signed, optional: true },
          { label: t('recipients'), value: recipients?.split('\n').join('; '), optional: true },
        ]}
      />
    </Card>
  )
}
