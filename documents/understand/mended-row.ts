import { hasFamily, isCommonFamily, isForeignWord, isHighlandName } from '@/domain/family-names'
import { type Habit, splitCalled } from '@/domain/forms-of-address'
import { kindOfName } from '@/domain/kind-of-name'
import type { GridCell, GridRow, RowProblem } from '@/domain/list'
import { isPositionAlone } from '@/domain/split-people'
import { cleanCell } from './cell-text'
import { closeUp, outOfPlace, takeBack, takeOn } from './out-of-place'
import type { RawRow } from './row'
import type { Part } from './row-lines'
import { isWithdrawn, withdrawnIn } from './withdrawn'

type Mended = { raw: RawRow; problems: RowProblem[] }

/** Rows as they were meant: ditto marks filled from above, dashes emptied, shifted cells put back. */
export class Mender {
  /** By column, what stands above. */
  private readonly texts: (string | undefined)[] = []
  private readonly cells: (GridCell | undefined)[] = []
  private readonly habits = new Map<number, Habit>()
  /** The heading over these rows, where it says that they are refused. */
  refused: string | undefined

  constructor(private readonly list: GridRow[]) {}

  mend({ row, cells, texts }: RawRow, part: Part): Mended {
    const problems: RowProblem[] = []
    const raw = { row, cells: [...cells], texts: [...texts] }
    const say = (code: string, field: string, message: string) =>
      problems.push({ code, field, message })
    for (let col = part.from; col <= part.to; col++) {
      const text = texts[col]
      if (!text || text.length > 5 || !isDash(text)) continue
      raw.cells[col] = null
      raw.texts[col] = ''
    }
    if (shift(raw, part))
      say(
        'shifted-row',
        'name',
        `Dòng ${row} bị lệch cột so với đầu bảng, đã đọc lại: xem lại dòng này.`,
      )
    for (let col = part.from; col <= part.to; col++) {
      const text = raw.texts[col]
      if (!text || col === part.ordinal) continue
      const above = this.texts[col]
      if (!isDitto(text) || (/^nt$/i.test(text) && (!above || isDitto(above)))) {
        this.texts[col] = text
        this.cells[col] = raw.cells[col]
        continue
      }
      raw.cells[col] = this.cells[col] ?? null
      raw.texts[col] = above ?? ''
      if (above === undefined)
        say(
          'ditto-alone',
          part.columns[col] ?? 'note',
          `Dòng ${row} ghi “${text}” (như trên) nhưng phía trên không có gì: điền lại.`,
        )
    }
    const astray = outOfPlace(raw, part)
    if (astray) say('shifted-row', 'unit', `Dòng ${row} có ${astray}: xem có bị lệch cột.`)
    const other = part.columns.indexOf('position')
    if (isFullPerson(raw.texts[other] ?? '') && part.names.some((col) => raw.texts[col]))
      say(
        'name-elsewhere',
        'position',
        `Dòng ${row} có tên người ở cột chức vụ (“${raw.texts[other]}”): xem có phải thêm một người.`,
      )
    const why = this.withdrawn(raw, part)
    if (why)
      say(
        'withdrawn',
        'note',
        `Dòng ${row} ghi “${why}”: bỏ dòng này nếu không còn được khen thưởng.`,
      )
    return { raw, problems }
  }

  private withdrawn({ texts }: RawRow, part: Part): string | undefined {
    for (let col = part.from; col <= part.to; col++) {
      const text = texts[col]
      const why = text && withdrawnIn(text, part.columns[col], part.heads[col] ?? '')
      if (why) return why
    }
    return this.refused
  }

  /** A heading that says of the rows under it that they are refused. */
  readHeading([text = '', ...more]: string[]): boolean {
    if (more.length > 0) return false
    const bare = text
      .replace(/^(?:[IVX]+|[A-H]|\d{1,2})\s*[.)-]\s*/u, '')
      .replace(
        /^(?:các |những )?(?:danh sách|trường hợp|cá nhân|tập thể|hồ sơ)\s+(?:các |những )?(?:trường hợp |cá nhân |tập thể |hồ sơ )?(?=không|chưa|rút|hoãn|loại|bị)/iu,
        '',
      )
      .replace(/[:.]$/, '')
    if (!isWithdrawn(bare)) return false
    this.refused = bare
    return true
  }

  /** Whether the names of this column carry forms of address. */
  habitOf(col: number): Habit {
    if (col < 0) return undefined
    if (this.habits.has(col)) return this.habits.get(col)
    let called = 0
    let plain = 0
    for (const { cells } of this.list.slice(0, 3000)) {
      const text = cleanCell(cells[col])
      if (text === '' || !text.includes(' ') || text.length > 60) continue
      const { honorific, name, isDoubtful } = splitCalled(text)
      if (isDoubtful) continue
      if (honorific) called++
      else if (kindOfName(name) === 'individual') plain++
    }
    const all = called + plain
    const habit =
      all === 0
        ? undefined
        : called * 2 >= all
          ? 'always'
          : called * 10 <= all
            ? 'never'
            : undefined
    this.habits.set(col, habit)
    return habit
  }
}

const isDash = (text: string): boolean => /^(?:[-–—_]+|[.…]+|[-–—]\s[-–—])$/u.test(text)

/** `"`, "nt", "như trên" and their like: what stands above. */
function isDitto(text: string): boolean {
  if (text.length > 24 || !/^[\s.…()–="“”″〃'’`/-]|^(?:n|tương)/iu.test(text)) return false
  if (/^[\s.…()–=-]*(?:["“”″〃'’`]{1,4}|["“”]\s+["“”]|\/\/)[\s.…()–=-]*$/u.test(text)) return true
  const bare = text.replace(/^[\s.…()"“”'’–-]+|[\s.…()"“”'’–-]+$/gu, '')
  return /^(?:n[./]?t|như (?:trên|dòng trên|ở trên|hàng trên)|tương tự(?: trên)?|nhu tren)$/iu.test(
    bare,
  )
}

const isNumber = (text: string): boolean => /^\d{1,6}[.)]?$/.test(text)

/** Whether a text is certainly a person's name, and nothing that stands in other columns. */
const isPerson = (text: string): boolean => {
  const { name } = splitCalled(text.replace(/^\d{1,4}\s*[.)-]\s*/, ''))
  if (!name.includes(' ') || isPositionAlone(name)) return false
  return (
    kindOfName(name) === 'individual' ||
    (isTitleCase(name) && (isHighlandName(name) || isForeignWord(name.split(' ')[0] ?? '')))
  )
}
/** Of three words and a common family: no clerk ("Văn Thư") and no street. */
const isFullPerson = (text: string): boolean =>
  text.split(' ').length > 2 && isCommonFamily(text.split(' ', 1)[0] ?? '') && isPerson(text)
const isTitleCase = (name: string): boolean =>
  name.split(' ').every((word) => /^\p{Lu}/u.test(word))

/** Words with capitals and nothing else, whatever the family. */
const isWorded = (text: string): boolean => /^\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*)+$/u.test(text)

/** Puts a row back that was typed one column to the left or to the right; false where it was not. */
function shift(raw: RawRow, part: Part): boolean {
  const { ordinal, name, columns, to } = part
  if (name < 0 || part.names.length > 1 || columns[name] !== 'name') return false
  const text = (col: number) => raw.texts[col] ?? ''
  if (ordinal >= 0 && ordinal === name - 1) {
    const first = text(ordinal)
    if (
      first !== '' &&
      !isNumber(first) &&
      (isPerson(first) || (isWorded(first) && isPositionAlone(text(name)))) &&
      !isPerson(text(name)) &&
      text(to) === ''
    ) {
      takeOn(raw, ordinal, to)
      const bare = text(name).replace(/^\d{1,4}\s*[.)-]\s*/, '')
      raw.cells[name] = raw.texts[name] = bare
      return true
    }
    if (first === '' && isNumber(text(name)) && isPerson(text(name + 1))) {
      takeBack(raw, ordinal, part)
      return true
    }
  }
  if (closeUp(raw, part)) return true
  const next = name + 1
  if (next > to || columns[next] === 'name' || columns[next] === 'unit') return false
  if (text(name) !== '' || !isPerson(text(next)) || !hasFamily(splitCalled(text(next)).name))
    return false
  // The whole row, where a cell stands beyond the head or a position out of its place; else the name.
  const isWhole =
    (to >= part.heads.length - 1 && text(to + 1) !== '') ||
    (text(to) === '' && columns[next + 1] !== 'position' && isPositionAlone(text(next + 1)))
  if (isWhole) takeBack(raw, name, part)
  else {
    raw.cells[name] = raw.cells[next] ?? null
    raw.texts[name] = text(next)
    raw.cells[next] = null
    raw.texts[next] = ''
  }
  return true
}
