import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconInfoCircle,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

interface Props {
  tone: 'info' | 'doubt' | 'done' | 'error'
  /** Without a title the tone's own word ("Cần xem") is read to screen readers. */
  title?: ReactNode
  children?: ReactNode
}

const icons = {
  info: IconInfoCircle,
  doubt: IconAlertTriangle,
  done: IconCircleCheck,
  error: IconCircleX,
}

/**
 * A message in the page: after saving, or about something to look at. Errors are announced at
 * once, the rest when the reader pauses.
 */
export function Notice({ tone, title, children }: Props) {
  const t = useTranslations('common.notice')
  const Icon = icons[tone]
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      {title ? (
        <Icon size={19} stroke={1.75} aria-hidden />
      ) : (
        <Icon size={19} stroke={1.75} role="img" aria-label={t(tone)} />
      )}
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  )
}
