import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Actor } from '@/domain/permissions'
import { BottomBar } from './bottom-bar'
import styles from './frame.module.css'
import { FrameKeys } from './frame-keys'
import { Rail } from './rail'
import { TopBar } from './top-bar'

export interface FrameProps {
  actor: Actor
  /** The office that keeps this book. */
  office: { name: string }
  /** A number beside a line of the rail, by its key: `{ tallies: 3 }`. */
  counts?: Record<string, number>
  /** Replaces the plain search form, e.g. by one with suggestions. */
  search?: ReactNode
  children: ReactNode
}

/** What surrounds every page of a signed-in user; left out on paper. */
export async function Frame({ actor, office, counts = {}, search, children }: FrameProps) {
  const t = await getTranslations('frame')
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      <Rail actor={actor} office={office} counts={counts} />
      <div className={styles.body}>
        <TopBar actor={actor} search={search} />
        <main id="content" tabIndex={-1} className={styles.content}>
          {children}
        </main>
      </div>
      <BottomBar actor={actor} />
      <FrameKeys />
    </div>
  )
}
