import { fold } from '@/domain/text'
import type { Level, RecipientKind } from '@/domain/vocabulary'
import type { FormOfRegister } from './catalogue'
import type { Checking, Unchecked } from './checked'
import type { Found, Problem } from './types'
import type { Weighing } from './weigh'

/** The form of a row; where the catalogue holds several that it may mean, they are offered. */
export function formOf(
  row: Unchecked,
  check: Checking,
  kind: RecipientKind,
  weigh: Weighing,
  problems: Problem[],
  found: Found,
): FormOfRegister | null {
  const { cells, chosen } = row
  const { forms } = check.registers
  const set = forms.get(check.constants.awardFormId) ?? null
  const text = cells.form
  const may = text ? forms.holding(text, kind) : []
  // It can still be chosen otherwise.
  if (chosen?.awardFormId) found.forms = offered(may.length > 0 ? may : forms.forKind(kind))
  const form = forms.get(chosen?.awardFormId) ?? weighed()
  if (!form) {
    if (!text) problems.push({ code: 'form-missing', field: 'form' })
    else {
      const code = may.length > 0 ? 'form-ambiguous' : 'form-unknown'
      problems.push({ code, field: 'form', values: { text } })
      found.forms = offered(may.length > 0 ? may : forms.forKind(kind))
    }
    return null
  }
  if (!form.recipientKinds.includes(kind))
    problems.push({ code: 'form-not-for-kind', field: 'form', values: { form: form.name } })
  return form

  function weighed(): FormOfRegister | null {
    if (!text) return set
    const isTitle = row.origins?.form === 'title'
    const titled = isTitle ? titledOf(may) : []
    const isOther = titled.length > 0 && titled.every(({ id }) => id !== set?.id)
    // "Giấy khen" in the file is the one of the many that was set for the whole file.
    const isSet =
      set && may.some(({ id }) => id === set.id) && (isTitle ? !isOther : !forms.exact(text))
    const meant = isSet ? set : meantBy(text, may, isTitle)
    const said = isOther ? (meant?.name ?? text) : text
    return forms.get(weigh.take('form', { value: meant?.id ?? null, text: said })) ?? null
  }

  /**
   * A cell that is a form's own name means it, unless the title names a longer one. Of a title only
   * the beginning of a form is read ("Tuyên dương …"): it means the one that the whole title names.
   */
  function meantBy(text: string, may: FormOfRegister[], isTitle: boolean): FormOfRegister | null {
    const exact = forms.exact(text)
    const titled = titledOf(may).filter((form) => form.id !== exact?.id)
    if (isTitle && may.length > 1) return titled[0] ?? null
    if (exact) return titled.length > 0 ? null : exact
    return forms.named(text) ?? (may.length === 1 ? (may[0] ?? null) : null)
  }

  /** Which of them the title names in full, the longest first; not the word that all begin with. */
  function titledOf(may: FormOfRegister[]): FormOfRegister[] {
    const title = ` ${words(check.title)} `
    const own = words(text ?? '')
    return may
      .filter(({ name }) => words(name) !== own && title.includes(` ${words(name)} `))
      .sort((a, b) => b.name.length - a.name.length)
  }
}

/** What a text may mean; all that fit this kind when it means none. */
const offered = (forms: FormOfRegister[]) => forms.map(({ id, name }) => ({ id, name }))

const words = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * The level of a row: its cell, the choice for the file, the form that was chosen, a title, the form,
 * who issues the decision.
 */
export function levelOf(
  row: Pick<Unchecked, 'cells' | 'origins' | 'chosen'>,
  check: Pick<Checking, 'constants' | 'decided'>,
  form: FormOfRegister | null | undefined,
  weigh: Weighing,
): Level | null {
  const level = row.cells.level as Level | undefined
  const { constants: c, decided } = check
  const set = decided.has('level') ? c.level : null
  const isFormChosen =
    row.chosen?.awardFormId !== undefined ||
    (decided.has('awardFormId') && form?.id === c.awardFormId)
  const isTitle = row.origins?.level === 'title'
  if (level && !(isTitle && !set && isFormChosen && form?.level))
    return weigh.take('level', { value: level, text: level })
  return set ?? form?.level ?? c.level
}
