import type { Level } from './vocabulary'

/**
 * The last day of the district level of government and its Party committees. Source: Luật Tổ chức
 * chính quyền địa phương số 72/2025/QH15 (hiệu lực 16-6-2025, kết thúc cấp huyện từ 1-7-2025).
 */
const districtEndedOn = '2025-06-30'

/**
 * A level that was not there on that day (`YYYY-MM-DD`) or year. A warning, never a block: late
 * papers about old merit do exist.
 */
export function levelHadEnded(level: Level, decidedOn: string | null, awardYear: number): boolean {
  if (level !== 'district') return false
  return decidedOn ? decidedOn > districtEndedOn : awardYear > Number(districtEndedOn.slice(0, 4))
}
