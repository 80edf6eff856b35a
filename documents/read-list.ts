import { stat } from 'node:fs/promises'
import { megabyte } from '@/domain/file-kinds'
import type { ListRow, ReadFailure, ReadOptions } from '@/domain/list'
import { apart, type Outcome } from './apart/run'
import { limits } from './read/limits'
import type { Answer, Source } from './read/read-here'

/** A file of this size may hold tens of thousands of rows; smaller ones take little memory. */
const smallFile = megabyte
/**
 * Work that any file may take, that each megabyte adds, and that none may go beyond, in milliseconds. A
 * list of 5,000 names from Word has 80 kB and takes 6 to 13 seconds.
 */
const patience = { least: 20_000, megabyte: 10_000, most: 60_000 }

type Options = ReadOptions & { owner?: string; signal?: AbortSignal; timeoutMs?: number }

/**
 * A file (its bytes, or its path on this machine) or pasted text as the rows of a list, read in a
 * process of its own within limits of size, rows, memory and time; `owner` is the account that sent
 * it. Never throws for what a file holds: answers a code (stable, English) and a Vietnamese sentence.
 */
export async function readList(
  source: Source,
  _fileName: string,
  { owner, signal, timeoutMs, ...options }: Options = {},
): Promise<Answer> {
  const size = await sizeOf(source)
  if (size === undefined) return refused('not-found', 'Không thấy tệp này.')
  // Said here too, so that a huge file is not copied to the other process first.
  if (size > limits.bytes)
    return refused('too-large', 'Tệp lớn hơn 20 MB. Chia danh sách thành các tệp nhỏ hơn.')
  const rows: ListRow[] = []
  const share = sharer()
  const outcome = await apart(
    'list',
    { source, options },
    {
      owner,
      signal,
      isLarge: size > smallFile,
      patience:
        timeoutMs ??
        Math.min(patience.least + (size / megabyte) * patience.megabyte, patience.most),
      onPiece: (piece) => {
        for (const row of piece as ListRow[]) rows.push(share(row))
      },
    },
  )
  if (outcome.is !== 'done') return refused(...sentences[outcome.is])
  const answer = outcome.value
  if (answer.ok) answer.list.rows = rows
  return answer
}

const broken = 'Không đọc được tệp này. Chép bảng danh sách sang tệp mới rồi gửi lại.'

const sentences: Record<Exclude<Outcome<Answer>['is'], 'done'>, [code: string, message: string]> = {
  memory: ['too-large', 'Tệp quá lớn để đọc. Chia danh sách thành các tệp nhỏ hơn.'],
  time: [
    'time-out',
    'Đọc tệp quá lâu nên đã dừng. Chép riêng bảng danh sách sang tệp mới rồi gửi lại.',
  ],
  stopped: ['stopped', 'Đã dừng đọc tệp.'],
  failed: ['unreadable', broken],
  broken: ['unreadable', broken],
}

const refused = (code: string, message: string): { ok: false; error: ReadFailure } => ({
  ok: false,
  error: { code, message },
})

async function sizeOf(source: Source): Promise<number | undefined> {
  if ('bytes' in source) return source.bytes.length
  if ('text' in source) return source.text.length
  return stat(source.path).then(
    (file) => (file.isFile() ? file.size : undefined),
    () => undefined,
  )
}

/**
 * On its way between processes each text becomes one of its own: units, forms and decisions, which a
 * hundred thousand rows share, are made one again, for the rows are held until they are entered.
 */
function sharer(): (row: ListRow) => ListRow {
  const known = new Map<string, string>()
  const shared = (text: string): string => {
    const first = known.get(text)
    if (first !== undefined) return first
    if (known.size < 20_000) known.set(text, text)
    return text
  }
  return (row) => {
    row.source.sheet = shared(row.source.sheet)
    const texts = row.values as Record<string, unknown>
    for (const key in texts) {
      const text = texts[key]
      if (typeof text === 'string') texts[key] = shared(text)
    }
    return row
  }
}
