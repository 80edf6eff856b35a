'use client'

import { Button, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Card } from '@/components/page/card'
import { Notice } from '@/components/page/notice'
import { type AccountRow, proposeAccounts, readAccountLines } from '@/domain/account-list'
import { AccountPreview, type PreviewProps } from './account-preview'
import { AccountStrips, type Strip } from './account-strips'
import styles from './paste-accounts.module.css'

type Props = Omit<PreviewProps, 'rows' | 'made' | 'again'> & {
  /** The address that units open; without it the one that is open now. */
  address?: string
}

/** A pasted table of units, then its rows to look at, then what is handed over. */
export function PasteAccounts({ units, taken, send, address }: Props) {
  const t = useTranslations('users.paste')
  const [text, setText] = useState('')
  const [rows, setRows] = useState<AccountRow[]>()
  const [strips, setStrips] = useState<Strip[]>()
  if (strips) return <AccountStrips strips={strips} address={address} />
  if (rows && rows.length > 0)
    return (
      <AccountPreview
        {...{ rows, units, taken, send }}
        made={setStrips}
        again={() => setRows(undefined)}
      />
    )
  return (
    <form
      className={styles.paste}
      data-ready="true"
      onSubmit={(event) => {
        event.preventDefault()
        setRows(proposeAccounts(readAccountLines(text), { units, taken }))
      }}
    >
      <Card>
        <Textarea
          label={t('list')}
          description={t('hint')}
          placeholder={t('example')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={8}
          maxRows={20}
          autoComplete="off"
        />
      </Card>
      {rows && (
        <Notice tone="error">
          <p>{t('nothing')}</p>
        </Notice>
      )}
      <Button type="submit">{t('preview')}</Button>
    </form>
  )
}
