'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '@/components/form/use-problem'
import { type ListField, type ListNoun, type ListTable, listNouns } from '@/domain/list'
import type { ActionResult } from '@/domain/result'
import { fieldsOf } from './fields-of'
import styles from './imports.module.css'
import rowStyles from './rows.module.css'

type Props = {
  batch: { id: number; version: number; noun: ListNoun; withHidden: boolean }
  tables: ListTable[]
  send: (input: {
    id: number
    version: number
    noun: ListNoun
    mapping: Record<string, ListField[]>
    withHidden: boolean
  }) => Promise<ActionResult<{ id: number }>>
}

/** The columns of each table over its own rows; each says what it was taken for, and can be told. */
export function ColumnsForm({ batch, tables, send }: Props) {
  const t = useTranslations('imports')
  const say = useProblem()
  const router = useRouter()
  const [noun, setNoun] = useState(batch.noun)
  const [withHidden, setWithHidden] = useState(batch.withHidden)
  const [columns, setColumns] = useState(() =>
    Object.fromEntries(tables.map((table) => [table.shape, table.columns])),
  )
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const set = (shape: string, at: number, field: ListField) =>
    setColumns((all) => ({
      ...all,
      [shape]: (all[shape] ?? []).map((old, index) => (index === at ? field : old)),
    }))
  const read = async () => {
    setBusy(true)
    setProblem(undefined)
    const answer = await send({
      id: batch.id,
      version: batch.version,
      noun,
      mapping: columns,
      withHidden,
    }).catch(
      (): ActionResult<never> => ({ ok: false, reason: 'failed', problems: { '': 'unreachable' } }),
    )
    setBusy(false)
    if (answer.ok) router.push(`/imports/${batch.id}`)
    else setProblem(say(Object.values(answer.problems)[0]))
  }
  return (
    <div className={styles.columns}>
      <label className={styles.noun}>
        {t('whatListIs')}{' '}
        <select value={noun} onChange={(event) => setNoun(event.currentTarget.value as ListNoun)}>
          {listNouns.map((each) => (
            <option key={each} value={each}>
              {t(`noun.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.noun}>
        <input
          type="checkbox"
          checked={withHidden}
          onChange={(event) => setWithHidden(event.currentTarget.checked)}
        />{' '}
        {t('withHidden')}
      </label>
      {tables.map((table) => (
        <section key={`${table.sheet}.${table.headRow}.${table.shape}`}>
          <h2>{t('tableAt', { sheet: table.sheet, row: table.headRow ?? 0 })}</h2>
          <div className={rowStyles.tableFrame}>
            <table className={rowStyles.rows}>
              <thead>
                <tr>
                  {table.heads.map((head, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: heads may be alike
                    <th key={at} scope="col">
                      <span className={styles.head}>{head || t('noHead', { n: at + 1 })}</span>
                      <select
                        aria-label={t('columnIs', { head: head || String(at + 1) })}
                        value={columns[table.shape]?.[at] ?? 'skip'}
                        onChange={(event) =>
                          set(table.shape, at, event.currentTarget.value as ListField)
                        }
                      >
                        {fieldsOf(noun).map((field) => (
                          <option key={field} value={field}>
                            {t(`field.${field}`)}
                          </option>
                        ))}
                      </select>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.sample.map((cells, row) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
                  <tr key={row}>
                    {table.heads.map((_, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: nor do cells
                      <td key={at}>{cells[at]}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
      {problem && (
        <p role="alert" className={styles.refused}>
          {problem}
        </p>
      )}
      <p className={styles.progress}>
        <Button onClick={() => void read()} loading={busy}>
          {t('readAgain')}
        </Button>
        <a href={`/imports/${batch.id}`} data-soft="">
          {t('leave')}
        </a>
        <span className={styles.canUndo}>{t('readAgainNote')}</span>
      </p>
    </div>
  )
}
