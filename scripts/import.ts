import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readList } from '@/documents/read-list'

// npm run --silent import -- FILE --dry-run: what the import page would understand, as JSON.
const args = process.argv.slice(2)
const file = args.find((arg) => !arg.startsWith('--'))
if (!file || !args.includes('--dry-run')) {
  process.stderr.write('Cách dùng: npm run --silent import -- TỆP --dry-run\n')
  process.exit(2)
}

const bytes = await readFile(file).catch(() => undefined)
const isText = file.toLowerCase().endsWith('.txt')
const answer = bytes
  ? await readList(
      isText ? { text: new TextDecoder().decode(bytes) } : { bytes: new Uint8Array(bytes) },
      basename(file),
    )
  : ({ ok: false, error: { code: 'not-found', message: `Không thấy tệp ${file}.` } } as const)
if (answer.ok) {
  const { tables: _, converted: __, ...list } = answer.list
  process.stdout.write(`${JSON.stringify(list, null, 2)}\n`)
} else {
  process.stdout.write(`${JSON.stringify({ error: answer.error })}\n`)
  process.exitCode = 2
}
