import { useTranslations } from 'next-intl'
import type { ModelDetail } from '@/db/models/detail'
import { formatDate } from '@/domain/dates'
import { stageOrder } from '@/domain/model-stages'
import { modelStages } from '@/domain/vocabulary'
import styles from './stages.module.css'

/** The six stages in a row, those behind it filled in, each with the day it was reached. */
export function StageTrack({ model }: { model: ModelDetail }) {
  const t = useTranslations('models')
  const words = useTranslations('vocabulary.modelStage')
  return (
    <ol className={styles.track} aria-label={t('track')}>
      {modelStages.map((stage) => {
        const passed = stageOrder(stage) <= stageOrder(model.stage)
        const step = model.steps.findLast((row) => row.stage === stage)
        return (
          <li
            key={stage}
            data-passed={passed || undefined}
            aria-current={stage === model.stage ? 'step' : undefined}
          >
            <span className={styles.name}>{words(stage)}</span>
            <span className={styles.day}>
              {passed ? step && (step.on ? formatDate(step.on) : t('dayUnknown')) : t('notYet')}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
