import {
  addAttachment,
  orderAttachments,
  removeAttachment,
  supplyFile,
  updateCaption,
} from '../../attachments/commands'
import { amendProposal, proposeAward } from '../../awards/commands-propose'
import type { Context, Result } from '../../command'
import { createModel, moveModel, moveModels, updateModel } from '../../models/commands'
import { carryOnModels } from '../../models/commands-carry'
import { newKey } from '../../open'
import { recordPrint } from '../../personal-exports/commands'
import { removePin } from '../../pins/commands'
import { createRegistration, updateRegistration } from '../../registrations/commands'
import { sendRegistration } from '../../registrations/commands-steps'
import { removeView } from '../../saved-views/commands'
import { endSession } from '../../users/commands-sessions'
import { modelOf, proposalIn, registrationIn, step, type UnitRecords } from './records'
import type { Kept, TriedBook } from './tried-book'

type Try<On> = (ctx: Context, on: On, book: TriedBook) => Promise<Result<unknown>>

const mark = 'Thử'
const owned = (r: UnitRecords) => ({ ownerNoun: 'model' as const, ownerId: r.begun })

/** What a unit's account sends to write in a unit; every command that units have is here. */
export const triesInUnit: Record<string, Try<UnitRecords>> = {
  'attachment.add': (ctx, r, { file }) =>
    addAttachment(ctx, { ...owned(r), caption: mark, file, createKey: newKey() }),
  'attachment.caption': (ctx, r) =>
    updateCaption(ctx, { id: r.attachment, version: 1, caption: mark }),
  'attachment.order': (ctx, r) =>
    orderAttachments(ctx, { ...owned(r), ids: [r.waiting, r.attachment] }),
  'attachment.remove': (ctx, r) => removeAttachment(ctx, { id: r.attachment, version: 1 }),
  'attachment.supply': (ctx, r, { file }) => supplyFile(ctx, { id: r.waiting, version: 1, file }),
  'award.amend': (ctx, r, book) => {
    const { createKey: _, ...proposal } = proposalIn(book, r.unit, mark)
    return amendProposal(ctx, { ...proposal, id: r.proposal, version: 1 })
  },
  'award.propose': (ctx, r, book) => proposeAward(ctx, proposalIn(book, r.unit, mark)),
  'model.carryOn': (ctx, r) => carryOnModels(ctx, { ids: [r.copy] }),
  'model.create': (ctx, r, book) => {
    const named = { title: mark, year: '2023', stageOn: '', createKey: newKey() }
    return createModel(ctx, { ...modelOf(book, r.unit), ...named })
  },
  'model.move': (ctx, r) => moveModel(ctx, { id: r.begun, version: 1, ...step }),
  'model.moveMany': (ctx, r) => moveModels(ctx, { seen: [[r.begun, 1]], ...step }),
  'model.update': (ctx, r, book) =>
    updateModel(ctx, {
      ...modelOf(book, r.unit),
      title: mark,
      year: '2020',
      id: r.begun,
      version: 1,
    }),
  'personalExport.print': (ctx, r) => recordPrint(ctx, { id: r.individual }),
  'registration.create': (ctx, r, book) => {
    const year = { year: '2024', registeredOn: '05/03/2024' }
    return createRegistration(ctx, { ...registrationIn(book, r.unit, mark), ...year })
  },
  'registration.send': (ctx, r) => sendRegistration(ctx, { id: r.registration, version: 1 }),
  'registration.update': (ctx, r, book) => {
    const { createKey: _, ...fields } = registrationIn(book, r.unit, mark)
    return updateRegistration(ctx, { ...fields, id: r.registration, version: 1 })
  },
}

/** What an account sends about what is its own; the other commands of that kind name no record. */
export const triesOfSelf: Record<string, Try<Kept>> = {
  'pin.remove': (ctx, kept) => removePin(ctx, { id: kept.pin }),
  'savedView.remove': (ctx, kept) => removeView(ctx, { id: kept.view }),
  'session.end': (ctx, kept) => endSession(ctx, { id: String(kept.session) }),
}
