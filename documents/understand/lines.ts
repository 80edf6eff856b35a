import { hasFamily, isForeignWord, isHighlandName } from '@/domain/family-names'
import { splitCalled } from '@/domain/forms-of-address'
import { kindOfName } from '@/domain/kind-of-name'
import type { GridCell, GridRow, ListField, RowProblem } from '@/domain/list'
import { isPositionAlone, joinedBy, piecesOf, splitPeople } from '@/domain/split-people'
import type { RecipientKind } from '@/domain/vocabulary'
import { bornIn, isPhone } from './behind-name'
import { cleanCell } from './cell-text'
import { splitPosition } from './names'

type Entry = { cells: GridCell[]; columns: ListField[]; problems: RowProblem[] }
type Opened = { ordinal?: string; isMarked: boolean; isSent: boolean; body: string }

/**
 * "1. Nguyễn Thị Hoa – Phó Bí thư – Phường Tây Thạnh": lines of a mail, a message or a paper, read one
 * after the other. Without a number only what begins with a full name is one.
 */
export class LineReader {
  /** The number of the last entry; 0 where entries have other marks. */
  private last: number | undefined

  private numbered: boolean | undefined

  constructor(private readonly list: GridRow[]) {}

  /** Whether the entries of this text are numbered or marked: who sends it stands without. */
  private get isNumbered(): boolean {
    this.numbered ??=
      this.list.filter(({ cells }) => {
        if (cells.length > 1) return false
        const { isMarked, body } = open(cleanCell(cells[0]))
        return isMarked && this.isNamed(body, true)
      }).length > 1
    return this.numbered
  }

  /** An entry, `left` for what may name somebody and is none, or undefined for any other text. */
  read(line: string, section: RecipientKind | undefined): Entry | 'left' | undefined {
    if (line.length > 250) return undefined
    const opened = open(line)
    const entry = this.entryOf(opened, section)
    if (entry) {
      const { ordinal, isMarked } = opened
      if (isMarked) this.last = Number(ordinal ?? 0) || 0
      else if (this.last !== undefined || this.isNumbered)
        entry.problems.push({
          code: 'line-unnumbered',
          field: 'name',
          message: `“${line}” không đánh số như các dòng khác: bỏ nếu không thuộc danh sách.`,
        })
      return entry
    }
    if (this.last === undefined || prose.test(opened.body) || opened.isSent) return undefined
    const follows = opened.ordinal !== undefined && Number(opened.ordinal) === this.last + 1
    if (follows && !/:/.test(opened.body)) this.last++
    else if (line.length > 120 || !fullName.test(line)) return undefined
    return 'left'
  }

  private entryOf(opened: Opened, section: RecipientKind | undefined): Entry | undefined {
    const { ordinal, isMarked, isSent, body } = opened
    if (body === '' || /:$/.test(body) || isSent) return undefined
    const number = ordinal ?? null
    // "Danh sách: Nguyễn Văn A, Trần Thị B".
    const names = body.replace(/^[^:]{2,60}:\s+(?=\p{Lu})/u, '')
    const people = splitPeople(names)
    const isList = people.length > 1 && this.isNamed(people[0] ?? '', isMarked)
    if (isList && (names !== body || !prose.test(body)))
      return { cells: [number, names], columns: ['ordinal', 'name'], problems: [] }
    if (prose.test(body)) return undefined
    // "Lê Thị Bé, tổ 3: vận động hiến đất".
    const [, said = body, merit] = /^([^:]{4,120}\S)\s*:\s+(.+)$/u.exec(body) ?? []
    const { honorific = '', name: called } = splitCalled(said)
    const [first, ...others] = piecesOf(called)
    if (first && this.isNamed(`${honorific} ${first.text}`.trim(), isMarked)) {
      const born = others.map(({ text }) => bornIn(text)).find(Boolean)
      const told = others.filter(({ text }) => !bornIn(text) && !isPhone(text))
      const rest = told
        .map((piece, at) => (at === 0 ? piece.text : joinedBy(piece) + piece.text))
        .join('')
      const { position, unit } = rest ? partsOf(rest) : {}
      return {
        cells: [
          number,
          `${honorific} ${first.text}`.trim(),
          position ?? null,
          unit ?? null,
          born ?? null,
          merit ?? null,
        ],
        columns: ['ordinal', 'name', 'position', 'unit', 'birthYear', 'citation'],
        problems: [],
      }
    }
    const looks = kindOfName(body)
    if (looks !== 'collective' && looks !== 'household') return undefined
    if (!isMarked && section !== looks) return undefined
    // A comma stays within a collective's name: "Chi bộ Khu phố 3, phường Phú Trung".
    const [collective = body, ...more] = body.split(/\s+[–-]\s+|\s*;\s*/)
    return {
      cells: [number, collective, more.join(', ') || null],
      columns: ['ordinal', 'name', 'unit'],
      problems: [],
    }
  }

  /** Whether a line begins with a person's name. */
  private isNamed(text: string, isMarked: boolean): boolean {
    const { honorific, name } = splitCalled(text)
    const words = name.split(' ')
    const until = words.findIndex((word) => !/^\p{Lu}[\p{L}\p{M}'’ʼ]*[,;.*†¹²³]*$/u.test(word))
    const run = until < 0 ? words : words.slice(0, until)
    const bare = run.join(' ').replace(/[,;.*†¹²³]+$/, '')
    // "* Bà H’Lan": one word, and yet somebody.
    if (run.length === 1 && isMarked && until < 0 && honorific) return true
    if (until < 0 && bySign.test(bare)) return true
    if (run.length < 2 || isPositionAlone(bare) || kindOfName(bare) === 'collective') return false
    const isKnown = hasFamily(bare) || isHighlandName(bare) || isForeignWord(run[0] ?? '')
    if (!isMarked) return until < 0 && hasFamily(bare) && kindOfName(bare) === 'individual'
    if (isKnown) return until < 0 || run.length <= 5
    return until < 0 && run.length <= 5 && (this.last !== undefined || honorific !== undefined)
  }
}

/** "K'Brêu", "H'Hen Niê": no other word begins so. */
const bySign = /^(?:[HKY]|Ka)['’ʼ]\p{L}{2,}(?: \p{Lu}\p{L}+)*$/u

/** A line without its time, sender, number, arrows and smiling faces. */
function open(line: string): Opened {
  let text = line
    .replace(/(\d)\ufe0f?\u20e3/gu, '$1. ')
    .replace(faces, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const [stamp = ''] = stamped.exec(text) ?? []
  text = text.slice(stamp.length).trim()
  const [, , sender = ''] = (stamp && /^(([^:]{2,50}):\s*)/u.exec(text)) || []
  if (sender) text = text.slice(text.indexOf(':') + 1).trim()
  const [, point, bracketed, bare, body] = marked.exec(text) ?? []
  const ordinal = point ?? bracketed ?? bare
  const isMarked =
    body !== undefined || (text !== line.trim().slice(stamp.length).trim() && stamp === '')
  return {
    ...(ordinal ? { ordinal } : {}),
    isMarked,
    isSent: /^@/.test(text) || (stamp !== '' && body === undefined),
    body: (body ?? text).replace(/[.;,/\s]+$/, ''),
  }
}

const faces = /[\p{Extended_Pictographic}\p{Emoji_Modifier}→➔►▪■□●○◆★☆✓✔]|\ufe0f|\u200d/gu
const stamped =
  /^(?:\[[^\]]*\d{1,2}[:h]\d{2}[^\]]*\]|\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s*[AP]M)?(?:\s*[,-]?\s*\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)?|\d{1,2}\/\d{1,2}\/\d{2,4},?\s+\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s*[AP]M)?)\s*[-–:]?\s*/iu
const marked =
  /^(?:(?:stt|số)\s+)?(?:(\d{1,4})\s*(?:[.)-]|\/(?!\d)|[:,]\s)|\((\d{1,4})\)|(\d{1,3})(?=\s+\p{Lu}\p{L}*\s+\p{Lu})|[a-hđ]\s*[.)/]|[-–•+*])\s*(\p{L}.*)$/u

/** A full name anywhere in a line. */
const fullName =
  /(?:^|[^\p{L}])(?:Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Trương|Mai|Cao|Lâm|Châu|Tạ|Thái)(?: \p{Lu}\p{Ll}+){2,}/u

function partsOf(rest: string): { position?: string; unit?: string } {
  const [, position, unit] =
    /^(?!tổ\s?\d+,?\s*kp)(.*?[^,\s])[\s,-]+((?:kp|tdp)\s?\d+)$/iu.exec(rest) ?? []
  if (position && unit) return { position, unit }
  return /^(?:(?:kp|tdp|tổ|ấp|khu phố)\s?\d+(?:[\s,-]+|$))+$/iu.test(rest)
    ? { unit: rest }
    : splitPosition(rest)
}

/** Sentences of a letter that begin as a collective does. */
const prose = /\b(?:đề nghị|căn cứ|kính|báo cáo|xem xét|trân trọng|đã|sẽ|xin|gửi)\s/iu
