import { unitTextOf } from '@/domain/list'
import { unitKey } from '@/domain/unit-names'
import type { RecipientKind } from '@/domain/vocabulary'
import { lookForDecision } from '../decisions/resolve'
import type { Catalogue, FormOfRegister } from './catalogue'
import { type Checking, cellOf, type Unchecked } from './checked'
import { issuerText } from './registers'
import type { Found, Problem } from './types'

export type DecisionOfRow = {
  decisionNumber: string | null
  decidedOn: string | null
  issuerId: number | null
  isNew: boolean
}

/** The row's own decision, else the file's; what is wrong with it is said once a row. */
export async function decisionOf(
  { cells }: Pick<Unchecked, 'cells'>,
  check: Checking,
  problems: Problem[],
  found: Found,
): Promise<DecisionOfRow> {
  const c = check.constants
  const own = cells.decisionNumber !== undefined && cells.decisionNumber !== ''
  const issuer = cells.issuer
    ? check.registers.issuers.find(issuerText(cells.issuer), null).unit?.id
    : undefined
  const wanted = {
    decisionNumber: own ? (cells.decisionNumber ?? null) : c.decisionNumber,
    decidedOn: own
      ? (cells.decidedOn ?? (c.decisionNumber === cells.decisionNumber ? c.decidedOn : null))
      : c.decidedOn,
    issuerId: issuer ?? c.issuerId,
  }
  const key = JSON.stringify(wanted)
  const looked = (check.decisions.get(key) ?? lookForDecision(check.db, wanted)) as ReturnType<
    typeof lookForDecision
  >
  check.decisions.set(key, looked)
  const result = await looked
  if (result && 'ok' in result) {
    for (const [field, problem] of Object.entries(result.problems))
      problems.push({ code: 'invalid', field: cellOf(field), values: { problem } })
    return { ...wanted, isNew: false }
  }
  if (result && !('isNew' in result)) {
    found.decisionId = result.id
    return { ...wanted, decidedOn: result.decidedOn, isNew: false }
  }
  return { ...wanted, isNew: result !== null }
}

/** The unit's id, or `new` for one that enters the register with the row. */
export function unitOf(
  row: Unchecked,
  { registers, constants }: Checking,
  kind: RecipientKind,
  on: string | null,
  problems: Problem[],
  found: Found,
): number | 'new' | null {
  const { cells, chosen } = row
  const take = (id: number) => {
    found.unitId = id
    found.unitName = registers.units.get(id)?.name
    return id
  }
  if (chosen?.unitId) {
    // It can still be chosen otherwise.
    found.units = registers.units.find(unitTextOf(cells), on).candidates
    return chosen.unitId === 'new' ? 'new' : take(chosen.unitId)
  }
  const own = kind === 'collective' && cells.name ? registers.units.findExact(cells.name, on) : null
  if (own && (!cells.unit || cells.unit === cells.name)) return take(own.id)
  const text =
    cells.unit ?? (constants.unitId === null && kind === 'collective' ? cells.name : undefined)
  if (!text) {
    if (constants.unitId) return take(constants.unitId)
    problems.push({ code: 'unit-missing', field: 'unit' })
    return null
  }
  const looked = registers.units.find(text, on)
  if (looked.unit) {
    if (looked.how === 'near')
      problems.push({ code: 'unit-near', field: 'unit', values: { text, name: looked.unit.name } })
    found.units = looked.candidates
    // "Khu phố 3" of "Phường Tây Thạnh": the recipient itself, when it lies there.
    const isItself = own?.path.startsWith(looked.unit.path) && isNamed(own.name, cells.name ?? '')
    const self = own && isItself ? own.id : looked.unit.id
    return take(self)
  }
  found.units = looked.candidates
  problems.push({
    code: looked.how === 'ambiguous' ? 'unit-ambiguous' : 'unit-unknown',
    field: 'unit',
    values: { text },
  })
  return null
}

/** Not a body of it: "Hội Phụ nữ phường Tây Thạnh" is found as its ward, and is none. */
function isNamed(unit: string, text: string): boolean {
  const [one, other] = [unitKey(unit), unitKey(text)]
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}

/** The form of a row; where the catalogue holds several that it may mean, they are offered. */
export function formOf(
  { cells, chosen }: Unchecked,
  { registers, constants }: Checking,
  kind: RecipientKind,
  problems: Problem[],
  found: Found,
) {
  const { forms } = registers
  const set = forms.get(constants.awardFormId) ?? null
  const text = cells.form
  const may = text ? forms.holding(text, kind) : []
  // It can still be chosen otherwise.
  if (chosen?.awardFormId) found.forms = offered(may.length > 0 ? may : forms.forKind(kind))
  const form =
    forms.get(chosen?.awardFormId) ??
    (text
      ? // "Giấy khen" in the file is the one of the many that was set for the whole file.
        (forms.named(text) ?? (set && may.includes(set) ? set : may.length === 1 ? may[0] : null))
      : set)
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
}

/** What a text may mean; all that fit this kind when it means none. */
const offered = (forms: FormOfRegister[]) => forms.map(({ id, name }) => ({ id, name }))

export function named(
  catalogue: Catalogue<{ id: number; name: string }>,
  text: string | undefined,
  field: string,
  problems: Problem[],
): number | null {
  if (!text) return null
  const item = catalogue.named(text)
  if (!item) problems.push({ code: `${field}-unknown`, field, values: { text } })
  return item?.id ?? null
}
