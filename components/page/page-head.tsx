import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './page-head.module.css'
import { SoftLink } from './soft-link'

export interface Crumb {
  label: ReactNode
  href: string
}

interface Props {
  title: ReactNode
  /** Words beside the title: the total of a list ("132 tập thể, 221 cá nhân"), a hint. */
  note?: ReactNode
  /** Said on paper alone: what the controls are turned to, which are left out there. */
  paper?: string
  /** Buttons and period controls at the right. */
  actions?: ReactNode
  /** The pages above this one; the page itself is not among them. */
  breadcrumbs?: Crumb[]
}

/** The head of every page: the only `h1`. */
export function PageHead({ title, note, paper, actions, breadcrumbs = [] }: Props) {
  const t = useTranslations('common')
  return (
    <header className={styles.head}>
      {breadcrumbs.length > 0 && (
        <nav aria-label={t('breadcrumbs')} className={styles.crumbs}>
          <ol>
            {breadcrumbs.map((crumb) => (
              <li key={crumb.href}>
                <SoftLink href={crumb.href}>{crumb.label}</SoftLink>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.row}>
        <div className={styles.words}>
          <h1>{title}</h1>
          {note && <p className={styles.note}>{note}</p>}
          {paper && <p aria-hidden className={styles.paper} data-said={paper} />}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </header>
  )
}
