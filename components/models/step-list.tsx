import { useTranslations } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import { DataTable } from '@/components/table/data-table'
import type { ModelDetail } from '@/db/models/detail'
import { formatDate, formatInstant } from '@/domain/dates'
import { Evidence } from './evidence'

/** Every step as it was entered: which day, on what ground, by whom, and what shows it. */
export function StepList({ model }: { model: ModelDetail }) {
  const t = useTranslations('models')
  const words = useTranslations('vocabulary.modelStage')
  return (
    <DataTable
      bare
      caption={t('steps')}
      rows={model.steps.toReversed()}
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
          key: 'evidence',
          head: t('step.evidence'),
          priority: 1,
          render: (step) => (
            <>
              <Evidence files={step.files} />
              {model.can.attach && (
                <SoftLink
                  href={`/models/${model.id}/steps/${step.id}`}
                  aria-label={t('step.addTo', { stage: words(step.stage) })}
                >
                  {step.files.length > 0 ? t('step.change') : t('step.add')}
                </SoftLink>
              )}
            </>
          ),
        },
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
