import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { docxParts } from '@/documents/fixtures/hostile/lists'
import { rawZip } from '@/documents/fixtures/hostile/raw-zip'
import { zipped } from '@/documents/fixtures/write-xlsx'
import { hostileSetting, upload } from './testing/hostile-setting'

vi.mock('server-only', () => ({}))
vi.mock('next-intl/server', () => ({ getTranslations: async () => (key: string) => key }))
const { book, ctx, stateOf } = await hostileSetting()
vi.mock('@/app/session', () => ({ routeContext: async () => ctx }))
vi.mock('@/app/whence', () => ({ getWhence: async () => null }))
const { POST } = await import('./attachments/route')
const { GET } = await import('./attachments/[id]/route')

const owner = () => ({
  ownerNoun: 'event',
  ownerId: String(book.event),
  caption: '',
  createKey: crypto.randomUUID().replaceAll('-', ''),
})
async function send(bytes: Uint8Array | string, name = 'anh.jpg', fields = {}) {
  const response = await POST(upload('/attachments', bytes, name, { ...owner(), ...fields }))
  const answer = (await response.json()) as {
    ok: boolean
    value?: { id: number }
    problems?: Record<string, string>
  }
  return { status: response.status, ...answer }
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a61b29' } })
const pdf = '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'

/** A PNG of so many points that holds none of them. */
function hollowPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const framed = Buffer.alloc(body.length + 8)
    framed.writeUInt32BE(data.length, 0)
    body.copy(framed, 4)
    framed.writeUInt32BE(crc(body), body.length + 4)
    return framed
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return ~value >>> 0
}

const jpeg = await plain(40, 30).jpeg().toBuffer()
const notAllowed = 'fileKindNotAllowed'

test.each<[is: string, bytes: Uint8Array | string, problem: string]>([
  ['nothing', '', 'emptyFile'],
  ['a program', 'MZ\u0090\0\u0003', notAllowed],
  ['a program of Linux', '\u007fELF\u0002\u0001', notAllowed],
  ['a page with a script', '<html><script>alert(1)</script>', notAllowed],
  [
    'a drawing with a script',
    '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    notAllowed,
  ],
  ['a script for a shell', '#!/bin/sh\nrm -rf /\n', notAllowed],
  ['a picture of an old kind', 'GIF89a\u0001\0\u0001\0', notAllowed],
  ['text that calls itself a picture', 'JFIF JFIF JFIF', notAllowed],
  ['a zip of a page', zipped({ 'index.html': '<script/>' }), notAllowed],
  ['an empty zip', rawZip([]), notAllowed],
  ['a slide show', zipped({ 'ppt/presentation.xml': '<a/>' }), notAllowed],
  ['half a photo', jpeg.subarray(0, jpeg.length / 2), 'photoDamaged'],
  ['the first bytes of a photo', jpeg.subarray(0, 30), 'photoDamaged'],
  [
    'a photo with a page behind its first bytes',
    Buffer.concat([jpeg.subarray(0, 200), Buffer.from('<html><script>')]),
    'photoDamaged',
  ],
  [
    'a picture of 100 million points',
    hollowPng(10_000, 10_000),
    'photoTooLarge|{"points":100,"max":64}',
  ],
  [
    'a picture of four billion points',
    hollowPng(65_000, 65_000),
    'photoTooLarge|{"points":4225,"max":64}',
  ],
  ['a picture of one point by two billion', hollowPng(1, 2_000_000_000), 'photoDamaged'],
  ['a picture of no points', hollowPng(0, 0), 'photoDamaged'],
  ['a picture that is hollow', hollowPng(3000, 3000), 'photoDamaged'],
  ['more than 20 MB', new Uint8Array(21 * 1024 ** 2), 'fileTooLarge|{"max":20}'],
])('%s is refused: nothing stays of it', async (_, bytes, problem) => {
  const before = stateOf()
  expect((await send(bytes)).problems?.file).toBe(problem)
  expect(stateOf()).toEqual(before)
})

test('a zip whose table of kinds unpacks to 300 MB is not unpacked', async () => {
  const before = stateOf()
  const memory = process.memoryUsage.rss()
  const kinds = { name: '[Content_Types].xml', bytes: new Uint8Array(300 << 20) }
  expect((await send(rawZip([kinds]))).ok).toBe(false)
  expect(process.memoryUsage.rss() - memory).toBeLessThan(500 << 20)
  expect(stateOf()).toEqual(before)
})

test.each<[is: string, fields: Record<string, string>]>([
  ['of a record that is not there', { ownerId: '999999' }],
  ['of a record of no kind', { ownerNoun: '__proto__' }],
  ['of a record that is no number', { ownerId: '1 or 1=1' }],
  ['without a key', { createKey: '' }],
  ['in place of one that is not there', { id: '999999', version: '1' }],
  ['in place of none', { id: '-1', version: 'NaN' }],
])('a sound file %s is refused and does not stay on the disk', async (_, fields) => {
  const before = stateOf()
  for (const bytes of [pdf, jpeg]) expect((await send(bytes, 'a.pdf', fields)).ok).toBe(false)
  expect(stateOf()).toEqual(before)
})

test('bytes that the book has already stay when they are sent again and refused', async () => {
  const sound = await send(`${pdf}%1`, 'Quyết định.pdf')
  expect(sound.ok).toBe(true)
  const before = stateOf()
  expect((await send(`${pdf}%1`, 'x.pdf', { ownerId: '999999' })).ok).toBe(false)
  expect(stateOf()).toEqual(before)
})

test.each([
  ['文件.pdf', 'tep.pdf'],
  ['файл.pdf', 'tep.pdf'],
  ['Quyết định số 25.pdf', 'quyet-dinh-so-25.pdf'],
  ['a"; filename="b.exe.pdf', 'a-filename-b-exe.pdf'],
  ['../../../etc/passwd.pdf', 'passwd.pdf'],
  ['một\r\nset-cookie: a=b.pdf', 'mot-set-cookie-a-b.pdf'],
  ['\ud83d.pdf', 'tep.pdf'],
  ['🇻🇳.pdf', 'tep.pdf'],
  ["it's (1)*.pdf", 'it-s-1.pdf'],
])('a file called %s is kept and downloaded', async (name, plainName) => {
  const { value } = await send(`${pdf}%${name.length}`, name)
  const response = await GET(new Request('http://127.0.0.1/attachments/1'), {
    params: Promise.resolve({ id: String(value?.id) }),
  })
  expect(response.status).toBe(200)
  const said = response.headers.get('content-disposition') ?? ''
  expect(said).toContain(`attachment; filename="${plainName}"; filename*=UTF-8''`)
  expect(() => decodeURIComponent(said.split("''")[1] ?? '')).not.toThrow()
})

test('a Word file with a part twice is kept as it is, and never unpacked', async () => {
  const parts = Object.entries(docxParts).map(([name, bytes]) => ({ name, bytes }))
  const { value } = await send(
    rawZip([...parts, { name: 'word\\document.xml', bytes: 'x' }]),
    'a.docx',
  )
  expect(value?.id).toBeGreaterThan(0)
})
