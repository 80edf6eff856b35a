import type { FormKind, Level, RecipientKind, Regime } from '@/domain/vocabulary'

export type FormSeed = {
  name: string
  kind: FormKind
  regime: Regime | null
  level: Level | null
  recipientKinds: RecipientKind[]
  onceOnly?: boolean
  validTo?: string
  basis?: string
}

const law = 'Luật Thi đua, khen thưởng số 06/2022/QH15'
const statute = 'Điều lệ Đảng Cộng sản Việt Nam, Điều 34'
const everyKind: RecipientKind[] = ['collective', 'individual', 'household']
const person: RecipientKind[] = ['individual']
const group: RecipientKind[] = ['collective']
const both: RecipientKind[] = ['collective', 'individual']

/**
 * The forms that an office of any place begins with; it adds its own. No article of the law is
 * named: articles are renumbered by amendments, the law is not.
 */
export const awardFormSeeds: FormSeed[] = [
  state('title', 'Chiến sĩ thi đua cấp tỉnh, thành phố', 'city', person),
  state('title', 'Chiến sĩ thi đua cơ sở', null, person),
  state('title', 'Lao động tiên tiến', null, person),
  state('title', 'Tập thể lao động xuất sắc', 'city', group),
  state('title', 'Tập thể lao động tiên tiến', null, group),
  state('title', 'Cờ thi đua của Ủy ban nhân dân tỉnh, thành phố', 'city', group),
  state('title', 'Gia đình văn hóa', null, ['household']),
  state('medal', 'Huân chương Lao động hạng Nhất', 'central', both),
  state('medal', 'Huân chương Lao động hạng Nhì', 'central', both),
  state('medal', 'Huân chương Lao động hạng Ba', 'central', both),
  {
    name: 'Kỷ niệm chương “Vì sự nghiệp Dân vận”',
    kind: 'medal',
    regime: 'party',
    level: 'central',
    recipientKinds: person,
    onceOnly: true,
  },
  state('form', 'Bằng khen của Thủ tướng Chính phủ', 'central', everyKind),
  state('form', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh, thành phố', 'city', everyKind),
  {
    ...state('form', 'Giấy khen của Chủ tịch Ủy ban nhân dân quận, huyện', 'district', everyKind),
    validTo: '2025-06-30',
  },
  state('form', 'Giấy khen của Chủ tịch Ủy ban nhân dân phường, xã', 'ward', everyKind),
  state('form', 'Giấy khen của thủ trưởng cơ quan, đơn vị', 'grassroots', both),
  party('Bằng khen của ban thường vụ tỉnh ủy, thành ủy', 'city'),
  { ...party('Giấy khen của ban thường vụ quận ủy, huyện ủy', 'district'), validTo: '2025-06-30' },
  party('Giấy khen của đảng ủy phường, xã', 'ward'),
  organisation('Bằng khen của Mặt trận, đoàn thể cấp tỉnh, thành phố', 'city'),
  organisation('Giấy khen của Mặt trận, đoàn thể', null),
  praise('Tuyên dương', null),
  praise('Tuyên dương điển hình “Dân vận khéo”', 'party'),
  praise('Tuyên dương mô hình, cách làm hay', null),
  praise('Biểu dương', null),
]

function state(
  kind: FormKind,
  name: string,
  level: Level | null,
  recipientKinds: RecipientKind[],
): FormSeed {
  return { name, kind, regime: 'state', level, recipientKinds, basis: law }
}

function party(name: string, level: Level): FormSeed {
  return { name, kind: 'form', regime: 'party', level, recipientKinds: both, basis: statute }
}

function organisation(name: string, level: Level | null): FormSeed {
  return { name, kind: 'form', regime: 'organisation', level, recipientKinds: everyKind }
}

function praise(name: string, regime: Regime | null): FormSeed {
  return { name, kind: 'praise', regime, level: null, recipientKinds: everyKind }
}
