import { expect, test } from 'vitest'
import { listPdf } from '@/documents/list-pdf'
import {
  hostileNames,
  hostileRows,
  manyRows,
  partyHead,
  seventeenAndTwo,
  stateHead,
  wordsIn,
} from '@/documents/testing/award-list'
import { pdfText } from '@/documents/testing/pdf-text'

const words = wordsIn('vi')
const plain = (text: string) =>
  text
    .replace(/\u00a0/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, ' ')
const read = async (...[head, rows]: [typeof stateHead, Parameters<typeof listPdf>[1]]) =>
  plain(pdfText(await listPdf(head, rows, words)))

test('the PDF is the paper of the Word file: head, blocks, every name, the count as its last line', async () => {
  const text = await read(stateHead, seventeenAndTwo)
  for (const part of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'I. TẬP THỂ',
    'II. CÁ NHÂN',
    'III. HỘ GIA ĐÌNH',
  ])
    expect(text).toContain(part)
  for (const { name } of seventeenAndTwo) expect(text).toContain(plain(name))
  expect(text.trim()).toMatch(/Danh sách này có 5 tập thể, 12 cá nhân, 2 hộ gia đình\.\/\.$/)
})

test('a list of the Party says which decision it goes with', async () => {
  expect(await read(partyHead, seventeenAndTwo)).toContain(
    '(Kèm theo Quyết định số 25-QĐ/QU ngày 10 tháng 11 năm 2021 của Ban Thường vụ Quận ủy Tân Phú)',
  )
})

test('hostile names come out as text', async () => {
  const text = await read(stateHead, hostileRows)
  // An emoji that the face has not is no letter of a name.
  const letters = (name: string) => plain(name).match(/[\p{L}\p{N}]+/gu) ?? []
  for (const name of Object.values(hostileNames))
    for (const word of letters(name)) expect(text).toContain(word)
})

test('of a thousand names every page bears the head of the table', async () => {
  const bytes = await listPdf(stateHead, manyRows(1000), words)
  const pages = pdfText(bytes).split('\n')
  expect(pages.length).toBeGreaterThan(15)
  for (const page of pages.slice(1, -1)) expect(page).toContain('STT')
})
