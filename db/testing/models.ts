import { campaigns } from '../campaigns/table'
import { createModel } from '../models/commands'
import { newKey } from '../open'
import type { SmallBook } from '../testing'

/** What the form of a work sends beside its place and title when nothing else is filled in. */
export const emptyWork = {
  kind: 'model' as const,
  ownerKind: 'collective' as const,
  ownerName: '',
  fieldId: null,
  level: null,
  place: '',
  content: '',
  result: '',
  peopleReached: '',
  moneyRaised: '',
  replicatesModelId: null,
}

/** Enters works of the small book's campaign, Phường Tây Thạnh's in 2021 unless said otherwise. */
export async function modelMaker(book: SmallBook) {
  await book.db.writer.update(campaigns).set({ registers: true })
  return async (more: Record<string, unknown> = {}, who: keyof SmallBook['as'] = 'officer') => {
    const made = await createModel(book.as[who], {
      campaignId: book.campaign,
      year: '2021',
      unitId: book.units.tayThanh,
      title: 'Hẻm không rác',
      ...emptyWork,
      stage: 'registered',
      stageOn: '',
      createKey: newKey(),
      ...more,
    })
    if (!made.ok) throw new Error(JSON.stringify(made))
    return made.value.id
  }
}

export const readerOf = (book: SmallBook, who: keyof SmallBook['as'] = 'officer') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
