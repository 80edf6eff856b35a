import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAwardInput } from '../awards/input'
import { rowParser } from './parse'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    ' Nguyễn  Thị Hoa ',
    '31/02/2021',
    '10/11/2021',
    '1.490.000',
    '2021',
    'x'.repeat(400),
  ),
)
const rows = fc.array(
  fc.record({
    recipientKind: fc.constantFrom('individual' as const, 'collective' as const, 'nobody' as never),
    individualId: fc.constantFrom(null, 7, -1),
    recipientName: text,
    recipientNote: text,
    unitId: fc.constantFrom(1, 2),
    awardFormId: fc.constantFrom(1, 2),
    level: fc.constantFrom('ward' as const, 'moon' as never),
    campaignId: fc.constantFrom(null, 3),
    eventId: fc.constant(null),
    modelId: fc.constant(null),
    decisionNumber: text,
    decidedOn: text,
    issuerId: fc.constantFrom(null, 4),
    awardYear: fc.constantFrom(2021, 21, '2021', ''),
    meritFrom: fc.constant(''),
    meritTo: fc.constant(''),
    citation: text,
    rewardAmount: text,
    certificateNumber: text,
    createKey: fc.constant('import-row'),
  }),
  { minLength: 1, maxLength: 8 },
)

test('rows parsed field by field come out as the command would parse them one by one', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const parse = rowParser(createAwardInput)
      for (const row of [...some, ...some]) {
        const whole = createAwardInput.safeParse(row)
        const { data, error } = parse(row)
        expect(data).toEqual(whole.data)
        const first = new Map<unknown, string>()
        for (const { path, message } of whole.error?.issues ?? [])
          if (!first.has(path[0])) first.set(path[0], message)
        expect(error?.issues.map(({ path, message }) => [path[0], message]) ?? []).toEqual([
          ...first,
        ])
      }
    }),
  )
})
