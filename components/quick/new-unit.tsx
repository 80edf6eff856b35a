'use client'

import { Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { blankUnit } from '@/components/units/blank-unit'
import { UnitForm } from '@/components/units/unit-form'
import type { Pick } from '@/domain/pick'
import type { ActionResult } from '@/domain/result'

export type SendUnit = (input: never) => Promise<ActionResult<{ id: number }>>

type Props = {
  /** As the lines name it. */
  words: string
  send: SendUnit
  account: number
  made: (unit: Pick) => void
  close: () => void
}

/** A unit that the register does not hold, made without leaving the grid. */
export default function NewUnit({ words, send, account, made, close }: Props) {
  const t = useTranslations('units.form')
  return (
    <Modal opened onClose={close} title={t('newTitle')} size="lg">
      <UnitForm
        values={{ ...blankUnit, name: words, labels: {} }}
        send={send}
        account={account}
        dialog={{ created: made, cancel: close }}
      />
    </Modal>
  )
}
