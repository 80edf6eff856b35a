import type { Page } from '@playwright/test'
import { bombs } from '@/documents/fixtures/hostile/bombs'
import { expect, test } from './fixtures'

const addresses: [address: string, status: number][] = [
  ['/%E0', 404],
  ['/awards/%E0', 404],
  ['/awards/1%E0', 404],
  ['/awards/%', 404],
  ['/awards/%E0/edit', 404],
  ['/awards/%00', 404],
  ['/awards/1e3', 404],
  ['/awards/-1', 404],
  ['/awards/99999999999999999999', 404],
  ['/awards/__proto__', 404],
  ['/units/%C0%AE%C0%AE', 404],
  ['/campaigns/%ED%A0%BD', 404],
  ['/events/%E0/edit', 404],
  ['/imports/%E0', 404],
  ['/imports/%E0/file', 404],
  ['/attachments/%E0', 404],
  ['/reports/%E0/export?format=pdf', 404],
  ['/lists/%E0', 404],
  ['/api/%E0', 404],
  ['/awards?q=%E0', 200],
  ['/awards?q=%ED%A0%BD', 200],
  ['/awards?q=%00', 200],
  [`/awards?q=${'('.repeat(3000)}`, 200],
  [`/awards?unit=${'1,'.repeat(2000)}`, 200],
  ['/awards?page=-1', 200],
  ['/awards?page=1e99', 200],
  ['/awards?sort=__proto__', 200],
  ['/awards?level=constructor', 200],
  ['/awards/export?format=__proto__', 400],
  ['/awards/export?format=csv&q=%E0', 200],
  ['/tables/export', 405],
]

test('no address is answered as an error of ours', async ({ page, signIn }) => {
  await signIn('officer')
  for (const [address, status] of addresses) {
    const answer = await page.request.get(address)
    expect(answer.status(), address).toBe(status)
  }
})

test('whoever is not signed in is told no more by a broken address', async ({ request }) => {
  for (const address of ['/awards/%E0', '/attachments/%E0'])
    expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBeLessThan(500)
})

const send = (page: Page, name: string, bytes: Uint8Array | string) =>
  page.request.post('/imports/upload', {
    headers: { 'sec-fetch-site': 'same-origin' },
    multipart: {
      createKey: crypto.randomUUID().replaceAll('-', ''),
      file: { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
    },
  })

test('two files that take all time and memory keep an honest list waiting for neither', async ({
  page,
  signIn,
}) => {
  test.slow()
  await signIn('officer')
  const done: string[] = []
  const [first, second] = bombs.filter(({ answer }) => answer === 'time-out').concat(bombs)
  const hostile = [first, second].map(async (bomb) => {
    const answer = await send(page, 'a.docx', bomb?.make() as Uint8Array)
    done.push('hostile')
    expect(answer.status()).toBe(422)
    expect(((await answer.json()) as { message: string }).message).toMatch(/^(?:Tệp|Đọc tệp) .+\.$/)
  })
  const honest = await send(
    page,
    'a.csv',
    'STT,Họ và tên,Đơn vị\n1,Nguyễn Thị Hoa,Phường 1\n2,Lê Lan,Phường 2',
  )
  done.push('honest')
  expect(honest.status()).toBe(200)
  await Promise.all(hostile)
  expect(done[0]).toBe('honest')
  expect((await page.request.get('/api/health')).status()).toBe(200)
})
