import { fold } from './text'

/**
 * How a unit is written is not how it is registered: "P. Tân Sơn Nhì", "UBND phường Tân Sơn Nhì",
 * "Trường THCS Lê Lợi". `unitKey` is what such writings share: folded, abbreviations in full.
 */
export function unitKey(text: string): string {
  const whole = /hcm/i.test(text)
    ? text.replace(/\bTP\.?\s*HCM\b/giu, 'thành phố Hồ Chí Minh')
    : text
  return fold(whole)
    .split(' ')
    .map(inFull)
    .join(' ')
    .replace(/^(?:truong )(?=mam non|tieu hoc|trung hoc)/, '')
}

/** A folded word without its abbreviation, a number by its value ("p15", "kp03"). */
function inFull(word: string): string {
  if (!/\d/.test(word)) return abbreviations.get(word) ?? word
  const [, short, number] = /^(p|q|kp|kv|to)(\d+)$/.exec(word) ?? []
  return short ? `${abbreviations.get(short) ?? short} ${number}` : word.replace(/^0+(?=\d)/, '')
}

/**
 * The same without the body in front of a place ("UBND phường X", "Đảng ủy phường X" → "phuong x"),
 * or null when there is none: the second thing to look for.
 */
export function placeKey(key: string): string | null {
  const [, place] = bodies.exec(key) ?? []
  return place ?? null
}

/** The parts of "Khu phố 3, Phường Tây Thạnh" or "Khu phố 3 - P. Tây Thạnh", smallest place first. */
export const unitParts = (text: string): string[] =>
  text
    .split(/\s*[,;/]\s*|\s+[-–]\s+|\s+(?:thuộc|trực thuộc)\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/**
 * How near two keys are, 0 to 1: letters in pairs (Dice), so that a misspelt letter costs little and
 * another number ("khu pho 3" and "khu pho 8") rules it out.
 */
export function nearness(a: string, b: string): number {
  if (a === b) return 1
  if (numbersOf(a) !== numbersOf(b)) return 0
  const left = pairsOf(a)
  const right = pairsOf(b)
  let shared = 0
  for (const [pair, times] of left) shared += Math.min(times, right.get(pair) ?? 0)
  return (2 * shared) / (sizeOf(left) + sizeOf(right) || 1)
}

/** From this nearness on a unit is offered; from `sure` on it is taken, and marked to be looked at. */
export const near = 0.6
export const sure = 0.82

const abbreviations = new Map(
  Object.entries({
    p: 'phuong',
    f: 'phuong',
    q: 'quan',
    h: 'huyen',
    x: 'xa',
    tt: 'thi tran',
    tp: 'thanh pho',
    hcm: 'ho chi minh',
    tphcm: 'thanh pho ho chi minh',
    ubnd: 'uy ban nhan dan',
    hdnd: 'hoi dong nhan dan',
    mttq: 'mat tran to quoc',
    ubmttq: 'uy ban mat tran to quoc',
    mttqvn: 'mat tran to quoc viet nam',
    ubmttqvn: 'uy ban mat tran to quoc viet nam',
    vn: 'viet nam',
    thcs: 'trung hoc co so',
    thpt: 'trung hoc pho thong',
    th: 'tieu hoc',
    mn: 'mam non',
    mg: 'mau giao',
    kp: 'khu pho',
    tdp: 'to dan pho',
    bv: 'benh vien',
    tyt: 'tram y te',
    cb: 'chi bo',
    dtn: 'doan thanh nien',
    tncs: 'thanh nien cong san',
    tn: 'thanh nien',
    lhpn: 'lien hiep phu nu',
    hlhpn: 'hoi lien hiep phu nu',
    hpn: 'hoi lien hiep phu nu',
    pn: 'phu nu',
    ccb: 'cuu chien binh',
    hccb: 'hoi cuu chien binh',
    ctd: 'chu thap do',
    ldld: 'lien doan lao dong',
    lld: 'lien doan lao dong',
    cdcs: 'cong doan co so',
    gddt: 'giao duc va dao tao',
    gd: 'giao duc',
    dt: 'dao tao',
    ca: 'cong an',
    bch: 'ban chi huy',
    bchqs: 'ban chi huy quan su',
    qs: 'quan su',
    vp: 'van phong',
    pgd: 'phong giao duc',
    ktdb: 'kinh te dac biet',
    cty: 'cong ty',
    tnhh: 'trach nhiem huu han',
    htx: 'hop tac xa',
    bqt: 'ban quan tri',
    ubkt: 'uy ban kiem tra',
  }),
)

const bodies =
  /^(?:uy ban nhan dan|dang uy|dang bo|hoi dong nhan dan|uy ban mat tran to quoc(?: viet nam)?|mat tran to quoc(?: viet nam)?|cong an|quan uy|doan thanh nien|hoi [a-z ]+?|tap the|can bo) ((?:phuong|xa|quan|khu pho|thi tran) .+)$/

const numbersOf = (text: string): string => (text.match(/\d+/g) ?? []).join(' ')

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (const word of text.split(' ')) {
    const framed = ` ${word} `
    for (let at = 0; at + 1 < framed.length; at++) {
      const pair = framed.slice(at, at + 2)
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  }
  return pairs
}

const sizeOf = (pairs: Map<string, number>): number =>
  [...pairs.values()].reduce((sum, times) => sum + times, 0)
