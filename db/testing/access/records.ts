import { addAttachment } from '../../attachments/commands'
import { createAward } from '../../awards/commands'
import { proposeAward, returnProposal } from '../../awards/commands-propose'
import type { Context, Result } from '../../command'
import { createIndividual } from '../../individuals/commands'
import { createModel, moveModel } from '../../models/commands'
import { newKey } from '../../open'
import { mergePeople } from '../../person-changes/commands'
import { createRegistration } from '../../registrations/commands'
import { acceptRegistration, sendRegistration } from '../../registrations/commands-steps'
import { emptyWork } from '../models'
import type { AccessBook } from './book'

export const must = <T>(result: Result<T>): T => {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result))
}

/** The ids of one unit's records, of every kind that lies in a unit. */
export type UnitRecords = Awaited<ReturnType<typeof enterUnitRecords>>

/**
 * One record of each kind that lies in a unit, entered by the office as the office enters them; every
 * name has `mark` in it, by which it is known in whatever is answered.
 */
export async function enterUnitRecords(book: AccessBook, unitId: number, mark: string) {
  const { officer } = book
  const person = {
    fullName: `Lê Thị ${mark}`,
    honorific: '',
    birthYear: '1980',
    position: '',
    unitId,
    identityNumber: '',
    phone: '',
    note: '',
  }
  const enter = async (more = {}) =>
    must(await createIndividual(officer, { ...person, ...more, createKey: newKey() })).id
  const individual = await enter()
  const twice = { fullName: `Trịnh Văn ${mark}`, birthYear: '' }
  const award = async (changes = {}) =>
    must(await createAward(officer, { ...awardIn(book, unitId), ...changes })).id
  const proposal = async () => must(await proposeAward(officer, proposalIn(book, unitId, mark))).id
  const returned = await proposal()
  must(await returnProposal(officer, { id: returned, version: 1, reason: 'Thiếu thành tích' }))
  const draft = registrationIn(book, unitId, mark)
  const unit = unitOf(book, unitId)
  const registration = must(await createRegistration(unit, draft)).id
  const begun = { ...modelOf(book, unitId), year: draft.year, title: `Việc mới ${mark}` }
  const work = must(await createModel(unit, { ...begun, stageOn: '', createKey: newKey() })).id
  const sent = await handedIn(book, unitId, mark, '2018')
  const accepted = await handedIn(book, unitId, mark, '2019')
  must(await acceptRegistration(officer, { id: accepted, version: 2 }))
  const model = await modelIn(officer, book, unitId, { title: `Hẻm xanh ${mark}` })
  const copied = { title: `Hẻm xanh khác ${mark}`, replicatesModelId: model }
  return {
    unit: unitId,
    individual,
    award: await award({ recipientName: person.fullName, individualId: individual }),
    collective: await award({ recipientKind: 'collective', recipientName: `Tổ ${mark}` }),
    undecided: await award({
      recipientName: `Ngô Văn ${mark}`,
      decisionNumber: '',
      decidedOn: '',
      issuerId: null,
    }),
    proposal: await proposal(),
    returned,
    registration,
    sent,
    accepted,
    model,
    /** A work of the registration that is still open to the unit. */
    begun: work,
    copy: await modelIn(officer, book, unitId, copied),
    /** Never awarded. */
    unknown: await enter(twice),
    double: await enter(twice),
    ...(await mergedIn(officer, unitId, mark)),
    ...(await filesOf(book, work, mark)),
  }
}

async function modelIn(
  officer: Context,
  book: AccessBook,
  unitId: number,
  named: { title: string; replicatesModelId?: number },
) {
  const sent = { ...modelOf(book, unitId), ...named, stageOn: '', createKey: newKey() }
  const { id } = must(await createModel(officer, sent))
  must(await moveModel(officer, { id, version: 1, ...step }))
  return id
}

/** A file of a work, and a caption that waits for its photo. */
async function filesOf({ officer, file }: AccessBook, model: number, mark: string) {
  const add = async (one: typeof file | null) => {
    const caption = `Ảnh ${mark}`
    const owner = { ownerNoun: 'model' as const, ownerId: model }
    return must(await addAttachment(officer, { ...owner, caption, file: one, createKey: newKey() }))
      .id
  }
  return { attachment: await add(file), waiting: await add(null) }
}

/** Somebody of that unit: what the office writes counts as accepted at once. */
const unitOf = ({ contributor }: AccessBook, unitId: number): Context => ({
  ...contributor,
  actor: { ...contributor.actor, unitId },
})

/** A registration of another year with one work in it, sent to the office. */
async function handedIn(book: AccessBook, unitId: number, mark: string, year: string) {
  const work = { title: `Việc ${year} ${mark}`, kind: 'work' as const, fieldId: book.field ?? null }
  const models = [{ ...work, ownerKind: 'collective' as const, ownerName: '' }]
  const written = { ...registrationIn(book, unitId, mark), year, registeredOn: '', models }
  const { id } = must(await createRegistration(unitOf(book, unitId), written))
  must(await sendRegistration(unitOf(book, unitId), { id, version: 1 }))
  return id
}

/** Two records that were made one person. */
async function mergedIn(officer: Context, unitId: number, mark: string) {
  const blank = { honorific: '', position: '', identityNumber: '', phone: '', note: '' }
  const person = { ...blank, fullName: `Vũ Thị ${mark}`, unitId }
  const enter = async (birthYear: string) =>
    must(await createIndividual(officer, { ...person, birthYear, createKey: newKey() })).id
  const [merged, gone] = [await enter('1975'), await enter('')]
  const two = { keepId: merged, keepVersion: 1, goId: gone, goVersion: 1 }
  const sent = { ...two, awardNames: 'paper' as const, createKey: newKey() }
  return { merged, gone, personChange: must(await mergePeople(officer, sent)).id }
}

export const step = { stage: 'implemented', on: '05/04/2021', note: '' } as const

export const awardIn = (book: AccessBook, unitId: number) => ({
  recipientKind: 'individual' as const,
  individualId: null,
  recipientName: '',
  recipientNote: '',
  unitId,
  awardFormId: book.form,
  level: 'district' as const,
  campaignId: book.campaign,
  eventId: book.event,
  modelId: null,
  decisionNumber: book.number,
  decidedOn: '10/11/2021',
  issuerId: book.committee,
  awardYear: '2021',
  meritFrom: '',
  meritTo: '',
  citation: '',
  rewardAmount: '',
  certificateNumber: '',
  doubtReason: '',
  createKey: newKey(),
})

export const proposalIn = (book: AccessBook, unitId: number, mark: string) => ({
  recipientKind: 'individual' as const,
  individualId: null,
  recipientName: `Phan Thị ${mark}`,
  recipientNote: '',
  unitId,
  awardFormId: book.form,
  campaignId: book.campaign,
  modelId: null,
  awardYear: '2021',
  citation: `Việc tốt của ${mark}`,
  doubtReason: '',
  createKey: newKey(),
})

export const registrationIn = (book: AccessBook, unitId: number, mark: string) => ({
  campaignId: book.campaign,
  year: '2020',
  unitId,
  registeredOn: '05/03/2020',
  note: mark,
  models: [],
  createKey: newKey(),
})

export const modelOf = (book: AccessBook, unitId: number) => ({
  campaignId: book.campaign,
  year: '2021',
  unitId,
  title: '',
  ...emptyWork,
})
