import { levels, modelKinds, modelStages, recipientKinds } from '@/domain/vocabulary'
import { type Column, code, day, index, link, record, table, whole, words } from '../engine/columns'
import { fields } from '../fields/table'
import { registrations } from '../registrations/table'
import { users } from '../users/table'

/** What a unit registered: công trình or mô hình. Owned by a collective, an individual or a household. */
export const models = table(
  'models',
  {
    ...record(),
    registrationId: link()
      .notNull()
      .references(() => registrations.id),
    title: words().notNull(),
    kind: code(modelKinds).notNull(),
    ownerKind: code(recipientKinds).notNull(),
    ownerName: words(),
    fieldId: link().references(() => fields.id),
    level: code(levels),
    place: words(),
    content: words(),
    result: words(),
    peopleReached: whole(),
    moneyRaised: whole(),
    stage: code(modelStages).notNull().default('registered'),
    /** Another unit's (or an older) model that this one is a copy of. */
    replicatesModelId: link().references((): Column => models.id),
    /** The same model, registered the year before. */
    carriesOnModelId: link().references((): Column => models.id),
    sortKey: words().notNull(),
    searchText: words().notNull(),
  },
  (t) => [
    index('models_registration').on(t.registrationId),
    index('models_sort').on(t.sortKey),
    index('models_origin').on(t.replicatesModelId),
    index('models_carried').on(t.carriesOnModelId),
  ],
)

/** Every step of a model is its own dated row. */
export const modelStageChanges = table(
  'modelStages',
  {
    ...record(),
    modelId: link()
      .notNull()
      .references(() => models.id),
    stage: code(modelStages).notNull(),
    on: day().notNull(),
    byUserId: link().references(() => users.id),
    note: words(),
  },
  (t) => [index('stages_model').on(t.modelId, t.on)],
)
