import { phraseAt, phraseBook } from './phrase-book'
import { type Token, wordKey } from './token'
import type { Meaning } from './types'

const skilful = 'Dân vận khéo'
const directive05 =
  'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh (Chỉ thị 05-CT/TW)'
const covid = 'Phòng, chống dịch Covid-19'
const democracy = 'Quy chế dân chủ ở cơ sở'

/** Campaigns that every office has, by the names under which reports speak of them. */
export const campaigns = phraseBook<string>([
  ['dân vận khéo|phong trào thi đua dân vận khéo|phong trào dân vận khéo', skilful],
  ['thi đua dân vận khéo', skilful],
  ['học tập và làm theo tư tưởng đạo đức phong cách hồ chí minh', directive05],
  ['học tập và làm theo tư tưởng đạo đức phong cách chủ tịch hồ chí minh', directive05],
  ['học tập và làm theo bác|học tập và làm theo lời bác|học tập và làm theo', directive05],
  ['phòng chống dịch covid-19|phòng chống dịch bệnh covid-19|phòng chống covid-19', covid],
  ['phòng chống dịch covid 19|phòng chống covid 19|chống dịch covid-19|covid-19', covid],
  ['quy chế dân chủ ở cơ sở|quy chế dân chủ cơ sở|quy chế dân chủ|dân chủ ở cơ sở', democracy],
  ['thực hiện quy chế dân chủ ở cơ sở|xây dựng và thực hiện quy chế dân chủ ở cơ sở', democracy],
  ['dân vận chính quyền|công tác dân vận chính quyền', 'Dân vận chính quyền'],
])

/** "Chỉ thị 05", "Chỉ thị số 05-CT/TW": the number belongs to the name. */
export function directiveAt(
  tokens: Token[],
  at: number,
): { meaning: Meaning; next: number } | null {
  const named = phraseAt(directive, tokens, at)
  if (named === null || !/^0?5(-ct\/tw)?$/i.test(tokens[named.next]?.key ?? '')) return null
  return { meaning: { is: 'campaign', name: directive05 }, next: named.next + 1 }
}

const directive = phraseBook<true>([['chỉ thị|chỉ thị số', true]])

/** Lĩnh vực that reports split by; other fields are read where "lĩnh vực" announces them. */
const fields = phraseBook<string>([
  ['kinh tế|phát triển kinh tế', 'Kinh tế'],
  ['văn hóa xã hội', 'Văn hóa - xã hội'],
  ['quốc phòng an ninh|an ninh quốc phòng', 'Quốc phòng - an ninh'],
  ['xây dựng hệ thống chính trị|hệ thống chính trị', 'Xây dựng hệ thống chính trị'],
])

const fieldWord = phraseBook<true>([
  ['lĩnh vực|về lĩnh vực|thuộc lĩnh vực|trong lĩnh vực|trên lĩnh vực|ở lĩnh vực', true],
])

const and = wordKey('và')
const aboutWord = phraseBook<true>([['về|thuộc', true]])

/** Before a quoted name: what follows is a campaign's. */
export const campaignWord = phraseBook<true>([
  ['phong trào|phong trào thi đua|cuộc vận động|chương trình|đợt thi đua|cao điểm thi đua', true],
])

/**
 * A field with "lĩnh vực" before it; by its name `alone` in a list of fields, or after về (`about`)
 * behind what is counted. Those that are not known are read up to the next number or colon.
 */
export function fieldAt(
  text: string,
  tokens: Token[],
  at: number,
  listed: 'alone' | 'about' | null,
): { meaning: Meaning; next: number } | null {
  const named = phraseAt(fieldWord, tokens, at)
  const about = listed === 'about' ? phraseAt(aboutWord, tokens, at) : null
  const start = named?.next ?? about?.next ?? at
  const behind = listed === 'about' ? phraseAt(fields, tokens, at) : null
  const known = named || about || listed === 'alone' ? phraseAt(fields, tokens, start) : null
  if (known) return { meaning: { is: 'field', name: known.meaning }, next: known.next }
  // "150 mô hình phát triển kinh tế;": a field where nothing follows it.
  const ends = behind && tokens[behind.next]
  if (behind && (!ends || ends.is === 'sign' || ends.key === and))
    return { meaning: { is: 'field', name: behind.meaning }, next: behind.next }
  if (named === null) return null
  let next = start
  while (tokens[next]?.is === 'word' && next - start < 8) next++
  const stop = tokens[next]
  if (next === start || next - start > 6 || !(stop?.is === 'number' || stop?.key === ':'))
    return { meaning: { is: 'light' }, next: start }
  const name = text.slice(tokens[start]?.start, tokens[next - 1]?.end).normalize('NFC')
  return { meaning: { is: 'field', name: name.charAt(0).toUpperCase() + name.slice(1) }, next }
}
