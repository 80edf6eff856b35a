import { IconBell } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import type { Waiting } from '@/db/waiting/queries'
import { unbroken } from '@/domain/unbroken'
import type { Role } from '@/domain/vocabulary'
import { waitingLines } from './lines'
import styles from './waiting-bar.module.css'

interface Props {
  waiting: Waiting
  role: Role
}

/** What waits for who looks, each a link to exactly it; nothing at all when nothing waits. */
export function WaitingBar({ waiting, role }: Props) {
  const t = useTranslations('waiting')
  const lines = waitingLines(waiting, role)
  if (lines.length === 0) return null
  return (
    <section aria-label={t('title')} className={styles.bar}>
      <h2>
        <IconBell size={16} stroke={1.6} aria-hidden />
        {t('title')}
      </h2>
      <ul>
        {lines.map(({ key, n, href, due }) => (
          <li key={`${key} ${due?.id}`}>
            <SoftLink href={href}>
              {t(key, { n, campaign: unbroken(due?.campaign ?? ''), on: due?.on ?? '' })}
            </SoftLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
