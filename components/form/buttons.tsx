'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import styles from './form.module.css'

type Props = {
  /** “Lưu và thêm tiếp” comes first, as the one red button; without it “Lưu” is. */
  again?: boolean
  /** Where “Thôi” leads, or what it does in a dialog. */
  cancel: string | (() => void)
  save?: string
  keptAt?: string
  children?: ReactNode
}

export function FormButtons({ again, cancel, save, keptAt, children }: Props) {
  const t = useTranslations('form')
  const { formState } = useFormContext()
  const busy = formState.isSubmitting
  const key = <kbd className={styles.key}>Ctrl ↵</kbd>
  return (
    <div className={styles.buttons}>
      {again && (
        <Button type="submit" value="again" loading={busy} rightSection={key}>
          {t('saveAndNew')}
        </Button>
      )}
      <Button
        type="submit"
        value="save"
        loading={busy}
        variant={again ? 'default' : 'filled'}
        rightSection={again ? undefined : key}
      >
        {save ?? t('save')}
      </Button>
      {typeof cancel === 'string' ? (
        <Button component="a" href={cancel} variant="subtle" className={styles.cancel}>
          {t('cancel')}
        </Button>
      ) : (
        <Button type="button" onClick={cancel} variant="subtle" className={styles.cancel}>
          {t('cancel')}
        </Button>
      )}
      {children}
      {keptAt && (
        <span className={styles.kept} role="status">
          {t('draftKept', {
            at: new Date(keptAt).toLocaleTimeString('vi-VN', {
              hour: '2-digit',
              minute: '2-digit',
            }),
          })}
        </span>
      )}
    </div>
  )
}
