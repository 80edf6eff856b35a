import type { TallyKind } from '@/domain/vocabulary'
import { type PhraseBook, phraseAt, phraseBook } from './phrase-book'
import { type Token, wordKey } from './token'
import type { Noun } from './types'

/**
 * The noun phrase that begins at `at`: "tập thể", "gương điển hình", "mô hình, công trình",
 * "tập thể và cá nhân" (any), "gương tập thể" (collective), "lượt cá nhân", "mô hình của cá nhân".
 */
export function nounAt(tokens: Token[], at: number): { noun: Noun; next: number } | null {
  const start = tokens[at]?.key === turns ? at + 1 : at
  const first = phraseAt(nouns, tokens, start)
  if (first === null) return null
  const found = { noun: first.meaning, next: first.next }
  for (let more = moreAt(tokens, found); more !== null; more = moreAt(tokens, found)) {
    found.noun = joined(found.noun, more.noun, more.owner)
    found.next = more.next
  }
  return found
}

type More = { noun: Noun; next: number; owner: boolean }

/** A noun that goes on from the one before: by a comma or và, or as its owner ("mô hình cá nhân"). */
function moreAt(tokens: Token[], { noun, next }: { noun: Noun; next: number }): More | null {
  const after = phraseAt(joints, tokens, next)
  const start = after?.next ?? next
  const more = phraseAt(nouns, tokens, start)
  if (more === null) return null
  const owner = after === null || after.meaning === 'owner'
  const { what } = more.meaning
  if (what === 'paper' || noun.what === 'paper') return null
  if (owner) {
    const owned = noun.what === 'model' || noun.what === 'work' || noun.kind === 'any'
    return owned && what === 'recipient' && !more.meaning.strict
      ? { noun: more.meaning, next: more.next, owner }
      : null
  }
  // A number's noun goes on with nouns of its own sort only; "đơn vị" is one who is honoured, too.
  const together = sortOf(noun) === sortOf(more.meaning) || (sorted(noun) && sorted(more.meaning))
  return together ? { noun: more.meaning, next: more.next, owner } : null
}

const sortOf = ({ what }: Noun) => (what === 'work' ? 'model' : what)
const sorted = ({ what }: Noun) => what === 'recipient' || what === 'unit'

function joined(noun: Noun, more: Noun, owner: boolean): Noun {
  if (owner) return { ...noun, kind: more.kind }
  const kind: TallyKind = noun.kind === more.kind ? noun.kind : 'any'
  if (sortOf(noun) === 'model') {
    return { what: noun.what === 'model' || more.what === 'model' ? 'model' : 'work', kind }
  }
  const unit = noun.what === 'unit' ? noun : more.what === 'unit' ? more : null
  const other = unit === noun ? more : noun
  // "cơ quan, đơn vị" are units; "tập thể, đơn vị" are collectives.
  if (unit) return other.strict ? unit : other
  return { what: noun.what, kind, ...(noun.strict && more.strict && { strict: true }) }
}

const turns = wordKey('lượt')

const recipient = (kind: TallyKind, strict?: boolean): Noun =>
  strict ? { what: 'recipient', kind, strict } : { what: 'recipient', kind }

const nouns: PhraseBook<Noun> = phraseBook<Noun>([
  ['tập thể', recipient('collective')],
  ['cá nhân', recipient('individual')],
  ['hộ gia đình', recipient('household')],
  ['gia đình|hộ|hộ dân|hộ giáo dân|gia đình giáo dân', recipient('household', true)],
  ['hộ gia đình giáo dân', recipient('household')],
  ['đồng chí', recipient('individual', true)],
  ['cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên', recipient('individual', true)],
  ['công nhân|người lao động|giáo viên|học sinh|chiến sĩ', recipient('individual', true)],
  [
    'chức sắc|chức việc|tín đồ|già làng|trưởng bản|trưởng thôn|người có uy tín',
    recipient('individual', true),
  ],
  [
    'trưởng khu phố|tổ trưởng|cựu chiến binh|thanh niên|phụ nữ|nông dân',
    recipient('individual', true),
  ],
  ['doanh nhân|trí thức|nghệ nhân|quần chúng|công dân|người dân', recipient('individual', true)],
  ['cơ sở tôn giáo|tổ chức tôn giáo|giáo xứ|khu phố|thôn', recipient('collective', true)],
  ['cơ quan|tổ chức|doanh nghiệp|chi bộ|đảng bộ|tổ dân vận', recipient('collective', true)],
  ['gương|tấm gương|gương điển hình|gương người tốt việc tốt', recipient('any')],
  ['gương điển hình tiên tiến|gương tiêu biểu|nhân tố điển hình', recipient('any')],
  ['điển hình|điển hình tiên tiến|gương sáng', recipient('any')],
  ['mô hình|mô hình cách làm hay|mô hình cách làm', { what: 'model', kind: 'any' }],
  ['mô hình hay cách làm hay|mô hình hay', { what: 'model', kind: 'any' }],
  ['công trình|công trình phần việc|phần việc', { what: 'work', kind: 'any' }],
  ['đơn vị|đơn vị địa phương|địa phương đơn vị', { what: 'unit', kind: 'any' }],
])

const joints: PhraseBook<'list' | 'owner'> = phraseBook<'list' | 'owner'>([
  [', và|,|và|hoặc|/', 'list'],
  ['của|là|của các|của các', 'owner'],
])
