import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/table/data-table'
import type { ModelDetail } from '@/db/models/detail'
import { formatDate, formatInstant } from '@/domain/dates'

/** Every step as it was entered: which day, on what ground, by whom. */
export function StepList({ steps }: { steps: ModelDetail['steps'] }) {
  const t = useTranslations('models')
  const words = useTranslations('vocabulary.modelStage')
  return (
    <DataTable
      bare
      caption={t('steps')}
      rows={steps.toReversed()}
      rowKey={(step) => step.id}
      columns={[
        { key: 'stage', head: t('step.stage'), priority: 1, render: (step) => words(step.stage) },
        {
          key: 'on',
          head: t('step.on'),
          priority: 1,
          nowrap: true,
          render: (step) => (step.on ? formatDate(step.on) : t('dayUnknown')),
        },
        { key: 'note', head: t('step.note'), priority: 1, render: (step) => step.note },
        {
          key: 'by',
          head: t('step.by'),
          muted: true,
          render: (step) => {
            const at = formatInstant(step.at)
            return step.by ? t('enteredBy', { who: step.by, at }) : t('enteredAt', { at })
          },
        },
      ]}
    />
  )
}
