import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { createTranslator } from 'next-intl'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createAward } from '@/db/awards/commands'
import { createIndividual, updateIndividual } from '@/db/individuals/commands'
import { createModel } from '@/db/models/commands'
import { type Database, newKey } from '@/db/open'
import type { ReadContext } from '@/db/read'
import { createRegistration } from '@/db/registrations/commands'
import { saveReport } from '@/db/reports/commands'
import { letAllIssue, praised, type SmallBook, smallBook } from '@/db/testing'
import { pdfText } from '@/documents/testing/pdf-text'
import { loadMessages } from '@/messages/load'
import { root } from '@/scripts/root.mjs'
import { mediaTypes } from './download'

let ctx: ReadContext
const messages = loadMessages('vi')
vi.mock('server-only', () => ({}))
vi.mock('next-intl/server', () => ({
  getLocale: async () => 'vi',
  getTranslations: async (namespace?: string) =>
    createTranslator({ locale: 'vi', messages, namespace } as never),
}))
vi.mock('@/app/session', () => ({ routeContext: async () => ctx, readContext: async () => ctx }))
vi.mock('@/app/whence', () => ({ getWhence: async () => null }))

const formats = ['pdf', 'docx', 'xlsx', 'csv'] as const
type Format = (typeof formats)[number]

/** Numbers of two people, one of each unit, an older telephone, and a year of birth that nothing else has. */
const secrets = ['079180123456', '0912345678', '0987654321', '079180777888', '1937']
/** Twelve digits that may be read by all: they stand in an address. */
const open = '0791 8099 9888'

let book: SmallBook
let report: number
const folder = mkdtempSync(join(tmpdir(), 'so-vang-numbers-'))
beforeAll(async () => {
  process.env.DATA_DIR = folder
  book = await smallBook()
  ;(globalThis as { soVangDatabase?: Database }).soVangDatabase = book.db
  await letAllIssue(book)
  book.db.raw.exec('update campaigns set registers = 1')
  await person(book.units.sonKy, { identityNumber: '079180777888', phone: '' })
  const id = await person(book.units.tayThanh, {})
  const corrected = { ...typed(book.units.tayThanh), phone: '0912 345 678', id, version: 1 }
  right(await updateIndividual(book.as.officer, { ...corrected, awardNames: null }))
  report = await paper()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function right<T>(answer: { ok: true; value: T } | { ok: false; problems: object }): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.value
}

const typed = (unitId: number) => ({
  ...{ fullName: 'Đặng Thị Kim Chi', honorific: 'Bà', birthYear: '1937', unitId, note: '' },
  ...{ identityNumber: '079 180 123 456', phone: '0987.654.321', position: `Nhà số ${open}` },
})

/** Somebody with an award, a model and a registration of their unit. */
async function person(unitId: number, numbers: object): Promise<number> {
  const { officer } = book.as
  const sent = { ...typed(unitId), ...numbers, createKey: newKey() }
  const { id } = right(await createIndividual(officer, sent))
  const recipient = { individualId: id, unitId, recipientNote: `Nhà số ${open}` }
  right(await createAward(officer, praised(book, { ...recipient, createKey: newKey() })))
  const place = { campaignId: book.campaign, year: '2021', unitId }
  const registration = { ...place, registeredOn: '05/03/2021', note: '', models: [] }
  right(await createRegistration(officer, { ...registration, createKey: newKey() }))
  const kinds = { kind: 'model', ownerKind: 'individual' } as const
  const model = {
    ...{ ...place, ...kinds, title: 'Hẻm xanh', fieldId: null, level: null, content: '' },
    ...{ ownerName: `Đặng Thị Kim Chi, nhà số ${open}`, place: '', result: '', stageOn: '' },
    ...{ peopleReached: '', moneyRaised: '', replicatesModelId: null },
  }
  right(await createModel(officer, { ...model, createKey: newKey() }))
  return id
}

async function paper(): Promise<number> {
  const parts = [{ text: `Khen bà Đặng Thị Kim Chi, nhà số ${open}.` }]
  const about = { campaign: null, event: null, unit: null, from: 2016, to: 2021 }
  const text = { template: 'review', title: 'Báo cáo', blocks: [{ kind: 'paragraph', parts }] }
  const sent = { ...text, ...about, createKey: newKey() } as Parameters<typeof saveReport>[1]
  return right(await saveReport(book.as.officer, sent)).id
}

/** Every route that makes a file, found in the folders: a new one is tried too. */
const routes = (readdirSync(`${root}app`, { recursive: true }) as string[])
  .filter((path) => /export\/route\.ts$|^awards\/statistics\/route\.ts$/.test(path))
  .map((path) => path.replace(/\/route\.ts$/, ''))
  // Writes down the figures that its page sends, and reads nothing.
  .filter((path) => path !== 'tables/export')
  .sort()

const asked = [
  '',
  '&numbers=yes',
  '&numbers=yes&columns=name,position,owner,unit,birthYear,identityNumber,phone,changes',
]

type File = { route: string; path: string; format: Format; text: string }

/** All files that somebody gets from a route; what is refused is none. */
async function filesOf(who: keyof SmallBook['as'], queries: string[]): Promise<File[]> {
  ctx = { db: book.db.reader, actor: book.as[who].actor }
  const files: File[] = []
  for (const route of routes) {
    const { GET } = await import(/* @vite-ignore */ `${root}app/${route}/route.ts`)
    for (const format of formats)
      for (const query of queries) {
        const path = `${route.replace('[id]', String(report))}?format=${format}${query}`
        const params = Promise.resolve({ id: String(report) })
        const answer: Response = await GET(new Request(`http://127.0.0.1/${path}`), { params })
        if (answer.status !== 200) continue
        const text = wordsOf(new Uint8Array(await answer.arrayBuffer()))
        files.push({ route, path, format: formatOf(answer), text })
      }
  }
  return files
}

function formatOf(answer: Response): Format {
  const format = formats.find((one) => answer.headers.get('content-type') === mediaTypes[one])
  if (!format) throw new Error('a file of no known kind')
  return format
}

/** What a file says: of a paper its words, of an archive all of its parts without their marks. */
function wordsOf(bytes: Uint8Array): string {
  const start = strFromU8(bytes.subarray(0, 4), true)
  if (start === '%PDF') return pdfText(bytes)
  if (!start.startsWith('PK')) return strFromU8(bytes)
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name} ${strFromU8(part).replace(/<[^>]*>/g, ' ')}`)
    .join('\n')
}

/** Whether a number stands in a text, however it is spaced; a sheet may have lost the zero in front. */
function says(text: string, number: string): boolean {
  const digits = number.replace(/\D/g, '').replace(/^0/, '')
  // Four digits with anything between them are met by chance.
  const between = digits.length > 4 ? '[\\s.,-]*' : ''
  return new RegExp(`(?<!\\d)(?:0${between})?${[...digits].join(between)}(?!\\d)`).test(text)
}

const leaksIn = (files: File[]) =>
  files.flatMap(({ path, text }) =>
    secrets.filter((secret) => says(text, secret)).map((secret) => `${path}: ${secret}`),
  )
/** Where a number that all may read was found, of the files of one format. */
const openIn = (files: File[], format: Format) =>
  files.filter((file) => file.format === format && says(file.text, open)).map(({ route }) => route)

test('the search finds a number however it is written, and no part of a longer one', () => {
  for (const text of ['079180123456', '079 180 123 456', '0 7.9 - 180123456', '79180123456'])
    expect(says(`Số ${text}.`, '079180123456')).toBe(true)
  for (const text of ['0791801234567', '1079180123456', '07918012345', '•••• 56'])
    expect(says(`Số ${text}.`, '079180123456')).toBe(false)
})

for (const [who, queries] of [
  ['leader', asked],
  ['contributor', asked],
  // Who may have the numbers gets them when they ask, and only then.
  ['officer', ['']],
  ['admin', ['']],
] as const)
  test(`no file of any kind tells the ${who} a number of anybody`, async () => {
    const files = await filesOf(who, [...queries])
    expect(leaksIn(files)).toEqual([])
    // The same search finds what may stand there, in every format that there is.
    for (const format of formats) expect(openIn(files, format), format).toContain('awards/export')
    if (who === 'contributor') return
    for (const format of ['pdf', 'docx'] as const)
      expect(openIn(files, format), format).toContain('reports/[id]/export')
    if (who === 'admin') expect(new Set(files.map(({ route }) => route))).toEqual(new Set(routes))
  }, 120_000)

test('the office gets the numbers in the files of people when it asks, and nowhere else', async () => {
  const files = await filesOf('officer', ['&numbers=yes'])
  const told = new Set(leaksIn(files).map((leak) => leak.split('?')[0]))
  expect([...told]).toEqual(['individuals/export'])
  for (const format of ['xlsx', 'csv'])
    for (const secret of ['079180123456', '0912345678', '079180777888', '1937'])
      expect(leaksIn(files)).toContain(`individuals/export?format=${format}&numbers=yes: ${secret}`)
}, 60_000)
