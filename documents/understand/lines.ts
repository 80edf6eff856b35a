import { kindOfName } from '@/domain/kind-of-name'
import type { GridCell, ListField } from '@/domain/list'
import type { RecipientKind } from '@/domain/vocabulary'
import { splitHonorific, splitPosition } from './names'

/**
 * "1. Nguyễn Thị Hoa – Phó Bí thư – Phường Tây Thạnh": a line of a mail or a paper. Without a number
 * only what begins with a full name is one.
 */
export function splitLine(
  line: string,
  section: RecipientKind | undefined,
): { cells: GridCell[]; columns: ListField[] } | undefined {
  if (line.length > 250) return undefined
  const [, ordinal, numbered] = /^(?:(\d{1,4})\s*[.)/-]|[-–•+*])\s*(.+)$/u.exec(line) ?? []
  const body = (numbered ?? line).replace(/[.;,/\s]+$/, '')
  if (/:$/.test(body) || prose.test(body)) return undefined
  const [name = body] = body.split(/\s+[–-]\s+|\s*[,;]\s*|\s*:\s+/)
  const bare = splitHonorific(name).name
  const isNamed = bare.split(' ').every((word) => /^\p{Lu}/u.test(word))
  if (kindOfName(bare) === 'individual' && isNamed) {
    const others = body.slice(name.length).replace(/^[\s,;:–-]+/, '')
    const { position, unit } = others ? splitPosition(others) : {}
    return {
      cells: [ordinal ?? null, name, position ?? null, unit ?? null],
      columns: ['ordinal', 'name', 'position', 'unit'],
    }
  }
  const looks = kindOfName(body)
  if (looks !== 'collective' && looks !== 'household') return undefined
  if (!numbered && section !== looks) return undefined
  // A comma stays within a collective's name: "Chi bộ Khu phố 3, phường Phú Trung".
  const [collective = body, ...others] = body.split(/\s+[–-]\s+|\s*;\s*/)
  return {
    cells: [ordinal ?? null, collective, others.join(', ') || null],
    columns: ['ordinal', 'name', 'unit'],
  }
}

/** Sentences of a letter that begin as a collective does. */
const prose = /\b(?:đề nghị|căn cứ|kính|báo cáo|xem xét|trân trọng|đã|sẽ|xin|gửi)\s/iu
