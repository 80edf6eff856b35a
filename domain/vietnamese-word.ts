/**
 * Whether a word can be Vietnamese: one syllable of the quốc ngữ spelling, in any case, NFC or NFD,
 * with its tone over either vowel (hòa, hoà). Loan words and names of other peoples answer false.
 */
export function isVietnameseWord(word: string): boolean {
  const bare = word.toLowerCase().normalize('NFD')
  const tones = bare.match(tone) ?? []
  if (tones.length > 1) return false
  const [, rhyme] = syllable.exec(bare.replace(tone, '').normalize('NFC')) ?? []
  if (rhyme === undefined) return false
  // What ends in a stop is only ever said with sắc or nặng.
  return !/(?:ch|[cpt])$/.test(rhyme) || tones[0] === '\u0301' || tones[0] === '\u0323'
}

/** Huyền, sắc, ngã, hỏi, nặng. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g

const onsets = 'b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x'

const rhymes = [
  'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ăc|ăm|ăn|ăng|ăp|ăt|âc|âm|ân|âng|âp|ât|âu|ây',
  'e|ec|em|en|eng|eo|ep|et|ê|êch|êm|ên|ênh|êp|êt|êu|i|ia|ich|im|in|inh|ip|it|iu',
  'iêc|iêm|iên|iêng|iêp|iêt|iêu|y|yêm|yên|yêng|yêt|yêu|ych|ynh|yt',
  'o|oc|oi|om|on|ong|op|ot|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay',
  'oăc|oăm|oăn|oăng|oăt|oe|oem|oen|oeo|oet|oong|ooc|ô|ôc|ôi|ôm|ôn|ông|ôp|ôt|ơ|ơi|ơm|ơn|ơp|ơt',
  'u|ua|uc|ui|um|un|ung|up|ut|uân|uâng|uât|uây|uê|uêch|uên|uênh|uôc|uôi|uôm|uôn|uông|uôt|uơ',
  'uy|uya|uych|uyên|uyêt|uyn|uynh|uyp|uyt|uyu',
  'ư|ưa|ưc|ưi|ưm|ưng|ưt|ưu|ươc|ươi|ươm|ươn|ương|ươp|ươt|ươu',
].join('|')

const syllable = new RegExp(`^(?:${onsets})?(${rhymes})$`)
