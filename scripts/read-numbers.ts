import { readFileSync, statSync } from 'node:fs'
import { readNumbers } from '@/domain/report-numbers/read-numbers'

/**
 * `npm run --silent read-numbers -- FILE`: prints the numbers that a paragraph of a report
 * publishes as `{"tallies":[…]}`; `{"error":{code,message}}` and exit 2 when it cannot be read.
 */
const mostBytes = 1024 * 1024

type Refusal = { code: string; message: string }

function textOf(file: string | undefined): string | Refusal {
  if (file === undefined)
    return refusal('no-file', 'Hãy cho biết tệp cần đọc: npm run read-numbers -- TỆP.')
  const stat = statSync(file, { throwIfNoEntry: false })
  if (stat === undefined)
    return refusal('file-missing', `Không tìm thấy tệp ${file}. Hãy kiểm tra lại đường dẫn.`)
  if (!stat.isFile())
    return refusal('not-a-file', `${file} không phải là một tệp. Hãy chọn một tệp văn bản.`)
  if (stat.size > mostBytes)
    return refusal('file-too-large', `Tệp ${file} lớn hơn 1 MB. Hãy chỉ đưa đoạn văn cần đọc.`)
  const text = decode(readFileSync(file))
  if (text === null)
    return refusal(
      'not-text',
      `Tệp ${file} không phải là văn bản thuần. Hãy lưu thành .txt với mã UTF-8 rồi đọc lại.`,
    )
  return text.trim() === ''
    ? refusal('file-empty', `Tệp ${file} không có chữ nào. Hãy dán đoạn văn cần đọc vào tệp.`)
    : text
}

const refusal = (code: string, message: string): Refusal => ({ code, message })

/** UTF-8, or UTF-16 with its mark; null when the bytes are neither. */
function decode(bytes: Buffer): string | null {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

function print(answer: object): void {
  console.log(JSON.stringify(answer, null, 2))
}

const result = textOf(process.argv[2])
if (typeof result === 'string') print({ tallies: readNumbers(result) })
else {
  print({ error: result })
  process.exitCode = 2
}
