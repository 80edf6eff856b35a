import { useTranslations } from 'next-intl'
import { AwardStatusBadge } from '@/components/page/badge'
import { SoftLink } from '@/components/page/soft-link'
import type { AwardDetail } from '@/db/awards/detail'
import { formatDate, formatInstant } from '@/domain/dates'
import styles from './awards.module.css'

/** Each change of status with its day, its decision and its reason. */
export function StatusHistory({ statuses }: { statuses: AwardDetail['statuses'] }) {
  const t = useTranslations('awards')
  return (
    <ol className={styles.statuses}>
      {statuses.map((change) => (
        <li key={change.id}>
          <AwardStatusBadge status={change.status} />
          <span>
            {change.decisionId && change.decidedOn && (
              <SoftLink href={`/decisions/${change.decisionId}`}>
                {t('byDecision', {
                  number: change.decisionNumber ?? '',
                  date: formatDate(change.decidedOn),
                })}
              </SoftLink>
            )}{' '}
            {change.reason}
            <small>
              {t('recordedBy', { who: change.by ?? t('system'), at: formatInstant(change.at) })}
            </small>
          </span>
        </li>
      ))}
    </ol>
  )
}
