'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FieldValues, useFormContext, useWatch } from 'react-hook-form'
import { CommandForm } from '@/components/form/command-form'
import { newCreateKey } from '@/components/form/key'
import { type CommandFormState, useCommandForm } from '@/components/form/use-command-form'
import { StatusBadge } from '@/components/page/badge'
import { createUnitAccountsInput } from '@/db/users/input-many'
import { type AccountRow, accountProblems, isDoubt, type UnitAccount } from '@/domain/account-list'
import type { ActionResult } from '@/domain/result'
import type { Strip } from './account-strips'
import styles from './paste-accounts.module.css'

type Unit = { id: number; name: string; above: string | null }
type Typed = AccountRow & { take: boolean }

export interface PreviewProps {
  rows: AccountRow[]
  units: Unit[]
  taken: string[]
  send: (input: never) => Promise<ActionResult<{ accounts: UnitAccount[] }>>
  made: (strips: Strip[]) => void
  again: () => void
}

/** Every row as it would be made, with what stands in its way; what is not sure is chosen by hand. */
export function AccountPreview({ rows, units, taken, send, made, again }: PreviewProps) {
  const t = useTranslations('users.paste')
  const chosen = (values: FieldValues) => (values.rows as Typed[]).filter(({ take }) => take)
  const state = useCommandForm({
    // The rows left out are none of the command's business: it checks what it is sent.
    schema: passed,
    values: { rows: rows.map((row) => ({ ...row, take: true })), createKey: newCreateKey() },
    send: (async (values: FieldValues) => {
      const answer = await send({ rows: chosen(values), createKey: values.createKey } as never)
      return answer.ok ? answer : { ...answer, problems: inPlace(answer.problems, values.rows) }
    }) as never,
    onSaved: ({ accounts }: { accounts: UnitAccount[] }, _, values) =>
      made(
        accounts.map((account, at) => {
          const unitId = Number(chosen(values)[at]?.unitId)
          return { ...account, unit: units.find(({ id }) => id === unitId)?.name ?? '' }
        }),
      ),
  })
  return (
    <CommandForm state={state} label={t('title')}>
      <Rows {...{ units, taken, again, state }} />
    </CommandForm>
  )
}

const passed = createUnitAccountsInput.catch((ctx) => ctx.value as never)

/** A problem of the third row that was sent belongs to the third that is ticked. */
function inPlace(problems: Record<string, string>, rows: Typed[]): Record<string, string> {
  const ticked = rows.flatMap(({ take }, at) => (take ? [at] : []))
  return Object.fromEntries(
    Object.entries(problems).map(([path, message]) => [
      path.replace(/^rows\.(\d+)/, (_, at) => `rows.${ticked[Number(at)]}`),
      message,
    ]),
  )
}

type RowsProps = Pick<PreviewProps, 'units' | 'taken' | 'again'> & { state: CommandFormState }

function Rows({ units, taken, again, state }: RowsProps) {
  const t = useTranslations('users.paste')
  const rows = useWatch({ control: state.form.control, name: 'rows' }) as Typed[]
  const typed = rows.map((row) => ({ ...row, unitId: Number(row.unitId) || null }))
  const taking = typed.filter(({ take }) => take)
  const found = accountProblems(taking, taken)
  const problems = new Map(taking.map((row, at) => [typed.indexOf(row), found[at] ?? []]))
  const stopped = found.filter((of) => of.some((problem) => !isDoubt(problem))).length
  const ready = taking.length - stopped
  return (
    <>
      <p role="status">{t('summary', { n: rows.length, ready, problems: stopped })}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption>{t('title')}</caption>
          <thead>
            <tr>
              {(['take', 'pasted', 'unit', 'username', 'name', 'state'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`column.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {typed.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are neither moved nor removed
              <tr key={at} data-left={!row.take || undefined}>
                <Row {...{ row, at, units }} />
                <td>
                  {!row.take ? (
                    <StatusBadge tone="neutral">{t('left')}</StatusBadge>
                  ) : problems.get(at)?.length === 0 ? (
                    <StatusBadge tone="done">{t('ready')}</StatusBadge>
                  ) : (
                    problems.get(at)?.map((problem) => (
                      <StatusBadge key={problem} tone={isDoubt(problem) ? 'doubt' : 'error'}>
                        {t(`problem.${problem}`)}
                      </StatusBadge>
                    ))
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.buttons}>
        <Button
          type="submit"
          loading={state.form.formState.isSubmitting}
          disabled={ready === 0 || stopped > 0}
        >
          {t('create', { n: taking.length })}
        </Button>
        <Button variant="default" onClick={again}>
          {t('again')}
        </Button>
      </div>
    </>
  )
}

function Row({ row, at, units }: { row: Typed; at: number; units: Unit[] }) {
  const t = useTranslations('users.paste')
  const { register } = useFormContext()
  const label = (key: 'take' | 'unit' | 'username' | 'name') =>
    t('row', { n: at + 1, field: t(`column.${key}`) })
  const likely = units.filter(({ id }) => row.candidates.includes(id))
  const others = units.filter(({ id }) => !row.candidates.includes(id))
  const option = ({ id, name, above }: Unit) => (
    <option key={id} value={id}>
      {above ? `${name} – ${above}` : name}
    </option>
  )
  return (
    <>
      <td>
        <input type="checkbox" aria-label={label('take')} {...register(`rows.${at}.take`)} />
      </td>
      <th scope="row">{row.unit}</th>
      <td data-label={label('unit')}>
        <select aria-label={label('unit')} {...register(`rows.${at}.unitId`)}>
          <option value="">{t('chooseUnit')}</option>
          {likely.map(option)}
          {others.map(option)}
        </select>
      </td>
      <td data-label={label('username')}>
        <input
          aria-label={label('username')}
          autoComplete="off"
          spellCheck={false}
          {...register(`rows.${at}.username`)}
        />
      </td>
      <td data-label={label('name')}>
        <input aria-label={label('name')} autoComplete="off" {...register(`rows.${at}.name`)} />
      </td>
    </>
  )
}
