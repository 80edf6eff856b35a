'use client'

import { useTranslations } from 'next-intl'
import styles from './doubts.module.css'
import type { RowActions } from './row-list'
import { useRun } from './use-run'

type Props = { importId: number; n: number; send: RowActions['near'] }

/** One click for all rows that stand in the earlier list under nearly the same name. */
export function NearAll({ importId, n, send }: Props) {
  const t = useTranslations('imports.near')
  const { busy, refused, run } = useRun()
  return (
    <div className={styles.doubt} data-open="">
      <p>{t('all', { n })}</p>
      <span className={styles.buttons}>
        {(['correct', 'new'] as const).map((as) => (
          <button
            key={as}
            type="button"
            disabled={busy}
            onClick={() => void run(() => send({ id: importId, rows: 'all', as }))}
          >
            {t(as === 'correct' ? 'correctAll' : 'otherAll')}
          </button>
        ))}
      </span>
      {refused && <p role="alert">{refused}</p>}
    </div>
  )
}
