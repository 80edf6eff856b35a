import { kindOfName } from '@/domain/kind-of-name'
import { splitEach, splitPeople } from '@/domain/split-people'
import type { RecipientKind } from '@/domain/vocabulary'

/** "Vợ chồng ông …", "… và gia đình": perhaps a household, never one person. */
export const couple =
  /^(?:(?:hai|2|đôi|cả)\s+)?(?:vợ chồng|anh em|chị em|mẹ con|cha con|bố con)\s|[\s(](?:và|&|cùng(?: với)?|với)\s+(?:vợ|chồng|gia đình|con|các|cộng sự|tập thể|nhóm|đồng đội|mẹ|cha)(?:$|\s)/iu

/** How many stand in one cell. */
export function severalIn(
  raw: string,
  kind: RecipientKind | undefined,
  looks: RecipientKind | undefined,
): number {
  if (kind === 'collective' || kind === 'household') {
    const each = splitEach(raw.replace(/\s+(?:và|VÀ|&)\s+|\+|\n(?!\s*\d+[.)])/gu, ' '))
    const isOne = kind === 'collective' ? 'collective' : 'household'
    return each.every((part) => kindOfName(part) === isOne) ? each.length : 1
  }
  return looks === 'collective' && kind === undefined ? 1 : splitPeople(raw).length
}
