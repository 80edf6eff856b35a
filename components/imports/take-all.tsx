'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import buttons from '@/components/page/button.module.css'
import type { ActionResult } from '@/domain/result'
import styles from './imports.module.css'

type Props = {
  importId: number
  rows: 'warning' | 'changed'
  n: number
  send: (input: {
    id: number
    rows: 'warning' | 'changed'
    take: boolean | null
  }) => Promise<ActionResult<unknown>>
}

/** After a look at them all: these rows are saved too, or none of them. */
export function TakeAll({ importId, rows, n, send }: Props) {
  const t = useTranslations('imports')
  const [busy, setBusy] = useState(false)
  const take = async (value: boolean) => {
    setBusy(true)
    await send({ id: importId, rows, take: value }).catch(() => undefined)
    setBusy(false)
  }
  return (
    <p className={styles.takeAll}>
      <button
        type="button"
        className={buttons.button}
        data-look="plain"
        disabled={busy}
        onClick={() => void take(true)}
      >
        {t('takeAll', { n })}
      </button>
      <button
        type="button"
        className={buttons.button}
        data-look="quiet"
        disabled={busy}
        onClick={() => void take(false)}
      >
        {t('takeNone')}
      </button>
    </p>
  )
}
