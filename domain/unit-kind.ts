import { fold } from './text'
import { unitKey } from './unit-names'
import { type Level, levels, type UnitKind, unitKinds } from './vocabulary'

const words: [RegExp, UnitKind][] = [
  [/^(?:truong|nha tre|mam non|tieu hoc|trung hoc)/, 'school'],
  [/^(?:benh vien|tram y te|trung tam y te|phong kham)/, 'health'],
  [/^(?:cong an|ban chi huy quan su|quan doi|bo chi huy)/, 'armed'],
  [/^(?:cong ty|doanh nghiep|hop tac xa|ngan hang|tong cong ty)/, 'enterprise'],
  [/^(?:khu pho|to dan pho|ap|thon|khu vuc)\b/, 'neighbourhood'],
  [
    /^(?:dang|chi bo|quan uy|huyen uy|thanh uy|tinh uy|ban (?:dan van|to chuc|tuyen giao|noi chinh))/,
    'party',
  ],
  [/^(?:uy ban mat tran|mat tran|hoi |doan |lien doan|cong doan|quan doan)/, 'front'],
  [/^(?:uy ban|phuong|xa|quan|huyen|phong|so|thi tran|chi cuc|van phong)\b/, 'government'],
]

/** What a unit of that name is in all likelihood: what forms and lists begin with, for people to correct. */
export function unitKindOf(name: string, said = ''): UnitKind {
  const known = fold(said)
  if ((unitKinds as readonly string[]).includes(known)) return known as UnitKind
  const key = unitKey(name)
  return words.find(([pattern]) => pattern.test(key))?.[1] ?? 'other'
}

/** Bodies inside a place, whatever the place that stands in their name. */
const ofTheBase: readonly UnitKind[] = ['school', 'neighbourhood', 'enterprise']

/** Read with its marks: folded, "quận" would be "quân sự" too, and "xã" the one of "xã hội". */
const places: [RegExp, Level][] = [
  [/(?:^|\s)(?:phường|xã(?!\s+hội)|thị trấn)(?:\s|$)/iu, 'ward'],
  [/(?:^|\s)(?:quận|huyện)(?:\s|$)/iu, 'district'],
  [/(?:^|\s)(?:thành phố|thành ủy|tỉnh)(?:\s|$)/iu, 'city'],
]

/** At which level it stands: the smallest place in its name; without one at the base. */
export function unitLevelOf(name: string, kind: UnitKind, said = ''): Level {
  if ((levels as readonly string[]).includes(said)) return said as Level
  const key = unitKey(name)
  if (/^phuong\b/.test(key) && kind === 'government') return 'ward'
  if (ofTheBase.includes(kind) || key.startsWith('chi bo')) return 'grassroots'
  return places.find(([pattern]) => pattern.test(name.normalize('NFC')))?.[1] ?? 'grassroots'
}
