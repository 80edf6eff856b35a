import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, fold } from '@/domain/text'
import { cleanCell, foldCell } from './cell-text'

const vietnamese = fc.array(
  fc.constantFrom(...'NguyễnThịHoa ĐặngƯớc  -.,/()1980ÐƉðé\u0301\u200b\u00a0Ａ\n'),
)

test('the short way to clean and to fold gives what the long way gives', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        vietnamese.map((x) => x.join('')),
      ),
      (text) => {
        expect(cleanCell(text)).toBe(cleanText(text))
        expect(foldCell(text)).toBe(fold(text))
      },
    ),
    { numRuns: 3000 },
  )
})
