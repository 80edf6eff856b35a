import type { FieldValues } from 'react-hook-form'
import type { ModelDetail } from '@/db/models/detail'
import { formatNumber } from '@/domain/numbers'

/** A model as the form holds it: typed text. */
export function modelValues(model: ModelDetail): FieldValues {
  const number = (value: number | null) => (value === null ? '' : formatNumber(value))
  return {
    id: model.id,
    version: model.version,
    campaignId: String(model.campaignId),
    year: String(model.year),
    unitId: model.unitId,
    title: model.title,
    kind: model.kind,
    ownerKind: model.ownerKind,
    ownerName: model.ownerName ?? '',
    fieldId: model.fieldId ? String(model.fieldId) : '',
    level: model.level ?? '',
    place: model.place ?? '',
    content: model.content ?? '',
    result: model.result ?? '',
    peopleReached: number(model.peopleReached),
    moneyRaised: number(model.moneyRaised),
    replicatesModelId: model.replicatesModelId,
    // The original may lie outside the actor's scope: its name is not theirs to read.
    labels: {
      unitId: model.unit,
      replicatesModelId: model.origin?.title ?? (model.replicatesModelId ? '…' : ''),
    },
  }
}
