/**
 * The closed vocabularies of the field, in the order in which papers name them.
 * Screen words live in `messages/<locale>/vocabulary.json` under the same codes.
 */

/** Cấp khen thưởng, from the highest down. `district` ended on 1-7-2025 and is kept for history. */
export const levels = ['central', 'city', 'district', 'ward', 'grassroots'] as const
export type Level = (typeof levels)[number]

/** Đối tượng, always said in this order: tập thể first. */
export const recipientKinds = ['collective', 'individual', 'household'] as const
export type RecipientKind = (typeof recipientKinds)[number]

/** Hệ: decided by the issuer. */
export const regimes = ['party', 'state', 'organisation'] as const
export type Regime = (typeof regimes)[number]

/** `praise` (tuyên dương, biểu dương) is counted, and never mixed with the other three. */
export const formKinds = ['title', 'form', 'medal', 'praise'] as const
export type FormKind = (typeof formKinds)[number]

/** The two classes that figures are told apart by: khen thưởng, and tuyên dương / biểu dương. */
export const honours = ['commendation', 'praise'] as const
export type Honour = (typeof honours)[number]
export const honourOf = (kind: FormKind): Honour => (kind === 'praise' ? 'praise' : 'commendation')

/**
 * `revoked` was taken back by a later decision; `undone` was entered by mistake, with a list that was
 * undone as a whole. Neither is counted, and both stay: nothing with a decision number is deleted.
 */
export const awardStatuses = ['proposed', 'returned', 'conferred', 'revoked', 'undone'] as const
export type AwardStatus = (typeof awardStatuses)[number]

export const unitKinds = [
  'party',
  'government',
  'front',
  'armed',
  'school',
  'health',
  'enterprise',
  'neighbourhood',
  'other',
] as const
export type UnitKind = (typeof unitKinds)[number]

export const modelKinds = ['work', 'model'] as const
export type ModelKind = (typeof modelKinds)[number]

/** The Dân vận khéo funnel: đăng ký → triển khai → công nhận → tiêu biểu → khen thưởng → nhân rộng. */
export const modelStages = [
  'registered',
  'implemented',
  'recognised',
  'exemplary',
  'commended',
  'replicated',
] as const
export type ModelStage = (typeof modelStages)[number]

/**
 * Where a unit's registration stands: written by the unit, sent to the office, given back with a
 * reason, accepted. What the office enters itself is accepted from the start.
 */
export const registrationStates = ['draft', 'sent', 'returned', 'accepted'] as const
export type RegistrationState = (typeof registrationStates)[number]

export const tallyMeasures = ['awards', 'units', 'models'] as const
export type TallyMeasure = (typeof tallyMeasures)[number]

/** A tally's kind may stay `any`: a total published without a split stays unsplit. */
export const tallyKinds = [...recipientKinds, 'any'] as const
export type TallyKind = (typeof tallyKinds)[number]

/** How a printed number is meant when it is not exact: "hơn 50", "ít nhất 50", "gần 50". */
export const tallyBounds = ['more-than', 'at-least', 'nearly'] as const
export type TallyBound = (typeof tallyBounds)[number]

/** What the report writer writes. */
export const reportTemplates = ['annual', 'review', 'event', 'brief'] as const
export type ReportTemplate = (typeof reportTemplates)[number]

export const roles = ['admin', 'officer', 'contributor', 'leader'] as const
export type Role = (typeof roles)[number]

export const locales = ['vi', 'en'] as const
export type Locale = (typeof locales)[number]
