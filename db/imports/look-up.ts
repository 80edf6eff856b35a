import { formatDate } from '@/domain/dates'
import { decisionNumberKey } from '@/domain/decision-number'
import { unitTextOf } from '@/domain/list'
import { unitKey } from '@/domain/unit-names'
import type { RecipientKind } from '@/domain/vocabulary'
import { lookForDecision } from '../decisions/resolve'
import type { Catalogue } from './catalogue'
import { type Checking, cellOf, type Unchecked } from './checked'
import { issuerText } from './registers'
import type { FileField, Found, Problem } from './types'
import { said, type Weighing } from './weigh'

export type DecisionOfRow = {
  decisionNumber: string | null
  decidedOn: string | null
  issuerId: number | null
  isNew: boolean
}

type Of = Pick<Unchecked, 'cells' | 'origins'>

/** The decision of a row: its own or the file's; what is wrong with it is said once a row. */
export async function decisionOf(
  row: Of,
  check: Checking,
  weigh: Weighing,
  problems: Problem[],
  found: Found,
): Promise<DecisionOfRow> {
  const { cells } = row
  const issuer = cells.issuer
    ? check.registers.issuers.find(issuerText(cells.issuer), null).unit?.id
    : undefined
  const wanted = decisionWanted(row, issuer, check, weigh, problems)
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
  if (!result) return { ...wanted, isNew: false }
  const { decisionNumber: number, decidedOn: on, issuerId } = result
  found.decision = { number, on, issuerId }
  const isAsked = problems.some(({ field }) => field === 'issuer')
  // It would be entered as another's without a word.
  if (cells.issuer && issuer === undefined && !isAsked && check.prefers.issuer !== 'choice')
    problems.push({ code: 'issuer-unknown', field: 'issuer', values: { text: cells.issuer } })
  return { ...wanted, isNew: true }
}

/** Number, day and issuer belong together: those of one decision never complete another's. */
function decisionWanted(
  { cells }: Of,
  issuer: number | undefined,
  { constants: c }: Checking,
  weigh: Weighing,
  problems: Problem[],
) {
  const own = cells.decisionNumber || undefined
  const sameNumber = (a: string, b: string) => decisionNumberKey(a) === decisionNumberKey(b)
  const number = weigh.take('decisionNumber', said(own), sameNumber)
  const isOwn = own !== undefined && number !== null && sameNumber(own, number)
  const isOfFile =
    c.decisionNumber !== null && number !== null && sameNumber(c.decisionNumber, number)
  if (own !== undefined && !isOwn)
    return { decisionNumber: number, decidedOn: c.decidedOn, issuerId: c.issuerId }
  const day = cells.decidedOn
  const saidDay = day ? { value: day, text: formatDate(day) } : undefined
  const saidIssuer = cells.issuer ? { value: issuer ?? null, text: cells.issuer } : undefined
  const issuerId = weigh.take('issuer', saidIssuer)
  if (number === null && day && c.decidedOn === null) {
    problems.push({ code: 'date-without-number', field: 'decidedOn' })
    return { decisionNumber: null, decidedOn: null, issuerId }
  }
  const decidedOn = isOfFile || !own ? weigh.take('decidedOn', saidDay) : (day ?? null)
  return { decisionNumber: number, decidedOn, issuerId }
}

/** The unit's id, or `new` for one that enters the register with the row. */
export function unitOf(
  row: Unchecked,
  { registers, constants, decided }: Checking,
  kind: RecipientKind,
  on: string | null,
  weigh: Weighing,
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
    if (chosen.unitId !== 'new') return take(chosen.unitId)
    // It has entered the register since, with other rows.
    const entered = registers.units.findExact(unitTextOf(cells), on)
    return entered ? take(entered.id) : 'new'
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
  const set = decided.has('unitId') ? registers.units.get(constants.unitId ?? 0) : undefined
  // "Khu phố 3" of several wards is the one of the ward that was chosen.
  const below = set && looked.candidates.filter(({ id }) => registers.units.isBelow(id, set.id))
  const unit =
    looked.unit ?? (below?.length === 1 ? registers.units.get(below[0]?.id ?? 0) : undefined)
  const isBelow = (file: number, choice: number) => registers.units.isBelow(file, choice)
  const taken = weigh.take(
    'unit',
    cells.unit ? { value: unit?.id ?? null, text } : undefined,
    isBelow,
  )
  found.units = looked.candidates
  if (set && taken === set.id && unit?.id !== set.id) return take(taken)
  if (unit) {
    if (looked.how === 'near')
      problems.push({ code: 'unit-near', field: 'unit', values: { text, name: unit.name } })
    // "Khu phố 3" of "Phường Tây Thạnh": the recipient itself, when it lies there.
    const isItself = own?.path.startsWith(unit.path) && isNamed(own.name, cells.name ?? '')
    return take(own && isItself ? own.id : unit.id)
  }
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

/** The campaign, event or field that a text names, weighed with the one chosen for the file. */
export function named(
  catalogue: Catalogue<{ id: number; name: string }>,
  text: string | undefined,
  field: FileField & ('campaign' | 'event'),
  weigh: Weighing,
  problems: Problem[],
): number | null {
  const item = text ? catalogue.named(text) : null
  const taken = weigh.take(field, text ? { value: item?.id ?? null, text } : undefined)
  if (text && taken === null) problems.push({ code: `${field}-unknown`, field, values: { text } })
  return taken
}
