import { useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import { Interactive } from '@/components/page/interactive'
import { Notice } from '@/components/page/notice'
import { SoftLink } from '@/components/page/soft-link'
import type { dueOf } from '@/db/campaign-years/due'
import type { RegistrationDetail } from '@/db/registrations/queries'
import { formatDate, formatInstant } from '@/domain/dates'
import { StateBadge } from './state-badge'
import { AcceptForm, ReturnForm, type Send, SendForm } from './step-forms'
import styles from './way-card.module.css'

type Props = {
  registration: RegistrationDetail
  due: Awaited<ReturnType<typeof dueOf>>
  send: Send
  accept: Send
  back: Send
}

/**
 * The way of a registration between unit and office: where it stands, by when it is due, why it came
 * back, each step with its day, and what the reader can do next.
 */
export function WayCard({ registration, due, ...actions }: Props) {
  const t = useTranslations('registrations.way')
  const { state, steps, can } = registration
  const reason = steps.findLast((step) => step.state === 'returned')?.reason
  return (
    <Card
      title={t('title')}
      note={due && <SoftLink href={`/campaigns/years/${due.id}`}>{t('board')}</SoftLink>}
      edge={state === 'returned' ? 'doubt' : undefined}
    >
      {state === 'returned' && reason && (
        <Notice tone="doubt" title={t('reason')}>
          <p className={styles.reason}>{reason}</p>
        </Notice>
      )}
      <p className={styles.says}>
        {t(`says.${state}`)}{' '}
        {due ? t('deadline', { date: formatDate(due.deadline) }) : t('notOpened')}{' '}
        {due && due.late > 0 && <strong>{t('late', { n: due.late })}</strong>}
      </p>
      {steps.length > 0 && (
        <ol className={styles.steps} aria-label={t('steps')}>
          {steps.map((step) => (
            <li key={step.id}>
              <StateBadge state={step.state} />
              <span>
                {step.reason}
                <small>
                  {t('by', { who: step.by ?? t('system'), at: formatInstant(step.at) })}
                </small>
              </span>
            </li>
          ))}
        </ol>
      )}
      {(can.send || can.accept || can.return) && <Steps {...actions} registration={registration} />}
    </Card>
  )
}

function Steps({ registration, send, accept, back }: Omit<Props, 'due'>) {
  const { id, version, state, can } = registration
  return (
    <Interactive words={['common', 'form', 'validation', 'registrations']}>
      {/* Made anew for each version: a form repeats the one it was made with. */}
      <div className={styles.actions} key={version}>
        {can.send && (
          <SendForm id={id} version={version} send={send} again={state === 'returned'} />
        )}
        {can.accept && <AcceptForm id={id} version={version} send={accept} />}
        {can.return && <ReturnForm id={id} version={version} send={back} />}
      </div>
    </Interactive>
  )
}
