import type { GridCell, ListField } from '@/domain/list'
import { cleanText } from '@/domain/text'
import { kindOfName } from './kinds'
import { splitPosition } from './names'

/** "1. Nguyễn Thị Hoa – Phó Bí thư – Phường Tây Thạnh": a numbered line of a mail or a paper. */
export function splitLine(line: string): { cells: GridCell[]; columns: ListField[] } | undefined {
  const [, ordinal, rest] = /^(?:(\d{1,4})\s*[.)/-]|[-–•+*])\s*(.+)$/u.exec(cleanText(line)) ?? []
  if (!rest || rest.length > 250) return undefined
  const body = rest.replace(/[.;,/\s]+$/, '')
  const [name = body] = body.split(/\s+[–-]\s+|\s*[,;]\s*/)
  const bare = name.replace(/^(?:ông|bà|đ\/c|đồng chí|anh|chị)\s+/iu, '')
  const isNamed = bare.split(' ').every((word) => /^\p{Lu}/u.test(word))
  if (kindOfName(bare) === 'individual' && isNamed) {
    const others = body.slice(name.length).replace(/^[\s,;–-]+/, '')
    const { position, unit } = others ? splitPosition(others) : {}
    return {
      cells: [ordinal ?? null, name, position ?? null, unit ?? null],
      columns: ['ordinal', 'name', 'position', 'unit'],
    }
  }
  if (kindOfName(body) !== 'collective' && kindOfName(body) !== 'household') return undefined
  // A comma stays within a collective's name: "Chi bộ Khu phố 3, phường Phú Trung".
  const [collective = body, ...others] = body.split(/\s+[–-]\s+|\s*;\s*/)
  return {
    cells: [ordinal ?? null, collective, others.join(', ') || null],
    columns: ['ordinal', 'name', 'unit'],
  }
}
