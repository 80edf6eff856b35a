import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cleanFileName } from './file-name'
import { clearIncoming, pathOf, receiveFile } from './store'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-vang-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const receive = (bytes: Uint8Array | string, name = 'tep') =>
  receiveFile({ name, stream: () => new Blob([bytes as BlobPart]).stream() }, folder)
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a61b29' } })
const pdf = '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'

test('a scan is kept under its own hash, once, and nothing is left behind', async () => {
  const first = await receive(pdf, 'Quyết định 25.pdf')
  const again = await receive(pdf, 'ban-sao.pdf')
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  expect(first).toEqual({
    ok: true,
    file: { fileName: 'Quyết định 25.pdf', mediaType: 'application/pdf', size: pdf.length, sha256 },
  })
  expect(again).toMatchObject({ file: { sha256 } })
  expect(readFileSync(pathOf(sha256, folder), 'utf8')).toBe(pdf)
  expect(readdirSync(join(folder, 'files', 'incoming'))).toEqual([])
  expect(readdirSync(join(folder, 'files')).sort()).toEqual([sha256.slice(0, 2), 'incoming'].sort())
})

test('a photo is drawn anew: upright, at most 2400 points, without what the camera wrote', async () => {
  const taken = await picture(3000, 1500)
    .withExif({ IFD0: { Artist: 'Nguyễn Văn A' }, IFD3: { GPSLatitude: '10/1 47/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const kept = await receive(taken, 'IMG_0001.JPG')
  expect(kept).toMatchObject({
    ok: true,
    file: { fileName: 'IMG_0001.jpg', mediaType: 'image/jpeg' },
  })
  const drawn = await sharp(pathOf(kept.ok ? kept.file.sha256 : '', folder)).metadata()
  expect(drawn).toMatchObject({ width: 1200, height: 2400 })
  expect([drawn.exif, drawn.orientation]).toEqual([undefined, undefined])
})

test('a photo of 100 megapixels is refused with its size, before it is opened', async () => {
  const huge = await picture(10_000, 10_000).png().toBuffer()
  expect(await receive(huge)).toEqual({
    ok: false,
    problem: 'photoTooLarge|{"points":100,"max":64}',
  })
})

test('what a file is counts, not what it is called', async () => {
  const exe = new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0])
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const zip = zipSync({ 'a.txt': strToU8('a') })
  const html = '<!doctype html><script>alert(1)</script>'
  const refused = { ok: false, problem: 'fileKindNotAllowed' }
  expect(await receive(exe, 'quyet-dinh.pdf')).toEqual(refused)
  expect(await receive(svg, 'anh.png')).toEqual(refused)
  expect(await receive(`<?xml version="1.0"?>${svg}`, 'anh.svg')).toEqual(refused)
  expect(await receive(zip, 'danh-sach.xlsx')).toEqual(refused)
  expect(await receive(html, 'trang.docx')).toEqual(refused)
  expect(await receive('')).toEqual({ ok: false, problem: 'emptyFile' })
  expect(readdirSync(join(folder, 'files'))).toEqual(['incoming'])
})

test('a Word file is kept as it is; one with macros is refused', async () => {
  const word = (kind: string) =>
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types><Override PartName="/word/document.xml" ContentType="${kind}.main+xml"/></Types>`,
      ),
      'word/document.xml': strToU8('<w:document/>'),
    })
  const plain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  expect(await receive(word(plain), 'Chương trình.docx')).toMatchObject({
    ok: true,
    file: { fileName: 'Chương trình.docx', mediaType: plain },
  })
  const macros = await receive(word('application/vnd.ms-word.document.macroEnabled'), 'x.docx')
  expect(macros).toEqual({ ok: false, problem: 'fileKindNotAllowed' })
})

test('a torn photo and a file of more than 20 MB leave nothing behind', async () => {
  const whole = await sharp({
    create: {
      width: 800,
      height: 800,
      channels: 3,
      background: 'red',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer()
  expect(await receive(whole.subarray(0, whole.length / 3))).toEqual({
    ok: false,
    problem: 'photoDamaged',
  })
  const large = new Uint8Array(20 * 1024 * 1024 + 1)
  large.set(Buffer.from(pdf))
  expect(await receive(large)).toEqual({ ok: false, problem: 'fileTooLarge|{"max":20}' })
  expect(readdirSync(join(folder, 'files', 'incoming'))).toEqual([])
})

test('what was coming in when the server was killed goes at the next start, kept files stay', async () => {
  const kept = await receive(pdf)
  const stream = () => new ReadableStream({ start: (to) => to.enqueue(Buffer.from('nửa chừng')) })
  // Never ends, as a sender whose server is gone.
  void receiveFile({ name: 'a.pdf', stream }, folder)
  const place = join(folder, 'files', 'incoming')
  await expect.poll(() => readdirSync(place)).toHaveLength(1)
  await clearIncoming(folder)
  await clearIncoming(join(folder, 'a-new-book'))
  expect(existsSync(place)).toBe(false)
  expect(kept.ok && readFileSync(pathOf(kept.file.sha256, folder), 'utf8')).toBe(pdf)
})

test('the name of a file carries no folder, no sign that Windows refuses, and the right extension', () => {
  expect(cleanFileName('../../etc/passwd', 'pdf')).toBe('passwd.pdf')
  expect(cleanFileName('C:\\Users\\Trà\\Ảnh hội nghị.jpeg', 'jpg')).toBe('Ảnh hội nghị.jpg')
  expect(cleanFileName('a<b>:"c"|?*.png', 'png')).toBe('a b c.png')
  expect(cleanFileName('..', 'pdf')).toBe('tep.pdf')
  expect(cleanFileName('quyết định.exe', 'pdf')).toBe('quyết định.pdf')
  expect(cleanFileName('x'.repeat(500), 'pdf')).toBe(`${'x'.repeat(120)}.pdf`)
})
