import { useTranslations } from 'next-intl'
import { AreaField, DateField, TextField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { formatDate } from '@/domain/dates'
import type { PaperFields as Fields } from '@/domain/report/paper'

/** What makes the report a paper: number, date, recipients and signature. All of it may stay open. */
export function PaperFields() {
  const t = useTranslations('reports.paper')
  return (
    <FormSection title={t('title')} hint={t('hint')}>
      <Cell span={2}>
        <TextField name="paper.number" label={t('number')} placeholder={t('numberExample')} />
      </Cell>
      <Cell span={2}>
        <DateField name="paper.signedOn" label={t('signedOn')} />
      </Cell>
      <Cell span={6}>
        <AreaField
          name="paper.recipients"
          label={t('recipients')}
          hint={t('recipientsHint')}
          rows={3}
        />
      </Cell>
      <Cell span={2}>
        <TextField name="paper.authority" label={t('authority')} />
      </Cell>
      <Cell span={2}>
        <TextField name="paper.signatoryPosition" label={t('signatoryPosition')} />
      </Cell>
      <Cell span={2}>
        <TextField name="paper.signatory" label={t('signatory')} />
      </Cell>
    </FormSection>
  )
}

/** As its fields hold it: typed text, '' for what is open. */
export const typedPaper = (paper: Fields) => ({
  number: paper.number ?? '',
  signedOn: paper.signedOn ? formatDate(paper.signedOn) : '',
  recipients: paper.recipients ?? '',
  authority: paper.authority ?? '',
  signatoryPosition: paper.signatoryPosition ?? '',
  signatory: paper.signatory ?? '',
})
