import type { FieldValues } from 'react-hook-form'
import type { AwardDetail } from '@/db/awards/detail'
import type { FilterNames } from '@/db/awards/filter-names'
import type { AwardOptions } from '@/db/awards/options'
import type { IndividualDetail } from '@/db/individuals/queries'
import type { OneOfEach } from '@/domain/award-filters'
import { formatDate } from '@/domain/dates'
import { formatNumber } from '@/domain/numbers'

type Start = {
  filters: OneOfEach
  names: FilterNames
  options: AwardOptions
  /** Whose award it is, when the address names a person; name and position are today's. */
  person: Pick<IndividualDetail, 'id' | 'fullName' | 'position' | 'unitId' | 'unit'> | null
  thisYear: number
}

/** What the form for a new award holds at first, as typed text. */
export function emptyAward({ filters, names, options, person, thisYear }: Start): FieldValues {
  return {
    recipientKind: filters.kind ?? 'individual',
    individualId: person?.id ?? null,
    recipientName: person?.fullName ?? '',
    recipientNote: person?.position ?? '',
    unitId: names.unit ? filters.unit : (person?.unitId ?? null),
    awardFormId: text(filters.form),
    level: filters.level ?? options.level,
    campaignId: filters.campaign === 'none' ? '' : text(filters.campaign),
    eventId: names.event ? filters.event : null,
    modelId: null,
    decisionNumber: '',
    decidedOn: '',
    issuerId: options.issuer?.id ?? null,
    awardYear: text(filters.year ?? filters.to ?? thisYear),
    meritFrom: '',
    meritTo: '',
    citation: '',
    rewardAmount: '',
    certificateNumber: '',
    doubtReason: '',
    labels: {
      unitId: names.unit ?? person?.unit ?? '',
      eventId: names.event ?? '',
      issuerId: options.issuer?.name ?? '',
    },
  }
}

/** What the form holds for an award that is corrected. */
export function awardValues(award: AwardDetail): FieldValues {
  const day = (date: string | null) => (date ? formatDate(date) : '')
  return {
    id: award.id,
    version: award.version,
    recipientKind: award.recipientKind,
    individualId: award.individualId,
    namesake: '',
    recipientName: award.recipientName,
    recipientNote: award.recipientNote ?? '',
    unitId: award.unitId,
    awardFormId: text(award.awardFormId),
    level: award.level,
    campaignId: text(award.campaignId),
    eventId: award.eventId,
    modelId: award.modelId,
    decisionNumber: award.decisionNumber ?? '',
    decidedOn: day(award.decidedOn),
    issuerId: award.issuerId,
    awardYear: text(award.awardYear),
    meritFrom: day(award.meritFrom),
    meritTo: day(award.meritTo),
    citation: award.citation ?? '',
    rewardAmount: award.rewardAmount === null ? '' : formatNumber(award.rewardAmount),
    certificateNumber: award.certificateNumber ?? '',
    doubtReason: award.doubtReason ?? '',
    labels: {
      unitId: award.unitName,
      eventId: award.event ?? '',
      issuerId: award.issuer ?? '',
      modelId: award.model ?? '',
    },
  }
}

const text = (value: number | undefined | null): string => (value == null ? '' : String(value))
