import { expect, test } from 'vitest'
import { readWords } from '@/domain/report-numbers/paragraph'
import { listDocx } from '../list-docx'
import { listRow, seventeenAndTwo, stateHead, wordsIn } from '../testing/award-list'
import { made } from './make'
import { apart, beReady } from './run'

const by = { owner: '1', isLarge: false }

test('a paragraph says the same when it is read elsewhere', async () => {
  const text = 'Năm 2021, quận tuyên dương 20 tập thể, 3 cá nhân điển hình “Dân vận khéo”.'
  expect(await made('paragraph', text, by)).toEqual(readWords(text))
})

test('a list is the same paper, made here or elsewhere', async () => {
  const input = { head: stateHead, rows: seventeenAndTwo, locale: 'vi' as const }
  const docx = await made('listPaper', { ...input, format: 'docx' }, by)
  const here = await listDocx(stateHead, seventeenAndTwo, wordsIn('vi'))
  expect(Math.abs(docx.length - here.length)).toBeLessThan(50)
  const pdf = await made('listPaper', { ...input, format: 'pdf' }, by)
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
})

test('half a letter in a name does not keep a list from being set', async () => {
  const rows = [listRow({ name: 'Lê \ud83d Lan', position: '\udc00' })]
  const pdf = await made('listPaper', { head: stateHead, rows, locale: 'vi', format: 'pdf' }, by)
  expect(pdf.length).toBeGreaterThan(1000)
})

test('what throws there is told here, and the next job is done', async () => {
  const broken = await apart('listPaper', null as never, { ...by, patience: 5000 })
  expect(broken).toMatchObject({ is: 'failed' })
  await expect(made('table', {} as never, by)).rejects.toThrow(/^table: /)
  expect(await made('paragraph', '', by)).toMatchObject({ numbers: [] })
})

test('a child knows nothing of the settings of the server', async () => {
  process.env.SO_VANG_ADMIN_PASSWORD ??= 'khong-ai-biet'
  const { startChild } = await import('./process')
  const child = startChild({ heap: 256, memory: 640 })
  const { readFile } = await import('node:fs/promises')
  await new Promise((begun) => child.once('spawn', begun))
  const environment = await readFile(`/proc/${child.pid}/environ`, 'utf8')
  child.kill('SIGKILL')
  expect(environment).not.toMatch(/PASSWORD|SECRET|DATA_DIR/)
})

test('a child at hand is the one that the next job is done by, however often it is asked for', async () => {
  const idle = () =>
    (globalThis as { soVangApart?: { idle?: { child: { pid?: number } } } }).soVangApart?.idle
  await Promise.all([beReady('1'), beReady('1')])
  const { pid } = idle()?.child ?? {}
  expect(pid).toBeGreaterThan(0)
  await beReady('2')
  await made('paragraph', '', by)
  expect(idle()?.child.pid).toBe(pid)
})
