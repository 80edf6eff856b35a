import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import { LinkButton, SubmitButton } from '@/components/page/link-button'
import { type StartStep, startSteps } from '@/domain/start'
import type { Role } from '@/domain/vocabulary'
import styles from './start-list.module.css'

interface Props {
  done: Record<StartStep, boolean>
  role: Role
  dismiss: () => Promise<void>
}

type Way = 'office' | 'file' | 'unit' | 'paste' | 'account' | 'list' | 'award'

/** Each step's ways, the usual one first; those of the administrator are not offered to others. */
const ways: Record<StartStep, { key: Way; href: string; admin?: boolean }[]> = {
  office: [{ key: 'office', href: '/admin/office', admin: true }],
  units: [
    { key: 'file', href: '/imports' },
    { key: 'unit', href: '/units/new' },
  ],
  accounts: [
    { key: 'paste', href: '/admin/users/paste', admin: true },
    { key: 'account', href: '/admin/users/new', admin: true },
  ],
  first: [
    { key: 'list', href: '/imports' },
    { key: 'award', href: '/awards/new' },
  ],
}

/** What an office that begins does first. It ticks itself, and goes when all is done or put away. */
export function StartList({ done, role, dismiss }: Props) {
  const t = useTranslations('start')
  const next = startSteps.find((step) => !done[step])
  return (
    <Card
      title={t('title')}
      edge="gold"
      note={t('progress', {
        done: startSteps.filter((step) => done[step]).length,
        all: startSteps.length,
      })}
    >
      <ol className={styles.steps}>
        {startSteps.map((step) => {
          const Icon = done[step] ? IconCircleCheck : IconCircle
          const offered = ways[step].filter(({ admin }) => !admin || role === 'admin')
          return (
            <li key={step} data-done={done[step] || undefined}>
              <Icon
                size={20}
                stroke={1.6}
                role="img"
                aria-label={t(done[step] ? 'done' : 'open')}
              />
              <div>
                <h3>{t(`step.${step}`)}</h3>
                {!done[step] && <p>{t(`why.${step}`)}</p>}
              </div>
              {!done[step] && (
                <div className={styles.ways}>
                  {offered.map(({ key, href }, at) => (
                    <LinkButton
                      key={key}
                      href={href}
                      look={step === next && at === 0 ? 'red' : 'plain'}
                    >
                      {t(`way.${key}`)}
                    </LinkButton>
                  ))}
                  {offered.length === 0 && <span>{t('byAdmin')}</span>}
                </div>
              )}
            </li>
          )
        })}
      </ol>
      <form action={dismiss} className={styles.away}>
        <SubmitButton look="quiet">{t('dismiss')}</SubmitButton>
      </form>
    </Card>
  )
}
