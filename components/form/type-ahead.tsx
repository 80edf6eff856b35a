'use client'

import { Combobox, TextInput, type TextInputProps, useCombobox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FocusEvent, useEffect } from 'react'
import type { Pick } from '@/domain/pick'
import { fold } from '@/domain/text'
import styles from './form.module.css'
import { Highlight } from './highlight'
import type { PickNoun } from './pick-noun'
import { useSuggestions } from './use-suggestions'

type Props = {
  noun: PickNoun
  /** The day or year that a unit is looked for. */
  on?: string
  text: string
  onText: (text: string) => void
  onPick: (pick: Pick) => void
  /** True: something of the list must be chosen, so the first answer is marked for Enter. */
  strict: boolean
  /** Offers “Thêm mới …” under the answers. */
  onCreate?: (text: string) => void
  input: Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> & {
    onBlur?: (event: FocusEvent<HTMLInputElement>) => void
    'data-field'?: string
  }
}

const create = '+'

/**
 * Type part of a name, without diacritics, and choose. What is typed is never replaced until
 * something is chosen, and nothing is completed inline: that would fight Vietnamese keyboards.
 */
export function TypeAhead({ noun, on, text, onText, onPick, strict, onCreate, input }: Props) {
  const t = useTranslations('form')
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const picks = useSuggestions(noun, text, list.dropdownOpened, on)
  const marked = strict && text.trim() !== ''

  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark moves when the answers change
  useEffect(() => {
    if (marked && picks?.length) list.selectFirstOption()
    else list.resetSelectedOption()
  }, [picks, marked])

  const choose = (value: string) => {
    if (value === create) onCreate?.(text)
    else {
      const pick = picks?.find((p) => String(p.id) === value)
      if (pick) onPick(pick)
    }
    list.closeDropdown()
  }

  return (
    <Combobox store={list} onOptionSubmit={choose} width="target" position="bottom-start">
      <Combobox.Target>
        <TextInput
          {...input}
          value={text}
          autoComplete="off"
          onChange={(event) => {
            onText(event.currentTarget.value)
            list.openDropdown()
          }}
          onClick={() => list.openDropdown()}
          onBlur={(event) => {
            const exact = picks?.filter((p) => fold(p.label) === fold(text))
            if (strict && exact?.length === 1 && exact[0]) onPick(exact[0])
            list.closeDropdown()
            input.onBlur?.(event)
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={picks === undefined}>
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }}>
          {picks?.map((pick) => (
            <Combobox.Option key={pick.id} value={String(pick.id)} className={styles.option}>
              <span className={styles.optionLabel}>
                <Highlight text={pick.label} query={text} />
              </span>
              {(pick.detail || pick.note || pick.times) && (
                <span className={styles.optionDetail}>
                  {[pick.detail, pick.note, pick.times && t('timesAwarded', { n: pick.times })]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              )}
            </Combobox.Option>
          ))}
          {picks?.length === 0 && <Combobox.Empty>{t('nothingFound')}</Combobox.Empty>}
          {onCreate && (
            <Combobox.Option value={create} className={styles.create}>
              + {text.trim() ? t('addNew', { text: text.trim() }) : t('addNewEmpty')}
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
