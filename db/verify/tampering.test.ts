import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAttachment } from '../attachments/commands'
import { keepBytes, pathOf } from '../attachments/store'
import { type AuditEntry, genesis, plainSeal } from '../audit/chain'
import { sealFileOf } from '../audit/seal-file'
import { awardForms } from '../award-forms/table'
import { createAward } from '../awards/commands'
import { databaseFileOf } from '../book-folder'
import { BookRefused } from '../book-refused'
import { newKey, openDatabase, openToVerify } from '../open'
import { createFirstAccounts } from '../seed/accounts'
import { seedBook } from '../seed/seed'
import { units } from '../units/table'
import { users } from '../users/table'
import { verifyBook } from './book'

const root = mkdtempSync(join(tmpdir(), 'so-vang-tamper-'))
const sound = join(root, 'sound')
const bytes = Buffer.from('%PDF-1.7 bản chụp quyết định')
const sha256 = createHash('sha256').update(bytes).digest('hex')
const formName = 'Giấy khen của ban thường vụ quận ủy, huyện ủy'
const now = new Date('2021-11-15T02:00:00Z')

/** A book as an office has it: the first facts and samples, accounts, and some work by an officer. */
beforeAll(async () => {
  const db = openDatabase(sound)
  await seedBook(db, { sample: true, now })
  await createFirstAccounts(db, {
    demo: true,
    adminPassword: 'x'.repeat(12),
    demoPassword: 'y'.repeat(12),
    now,
  })
  const [user] = await db.reader.select().from(users).where(eq(users.username, 'officer'))
  const [unit] = await db.reader.select().from(units).where(eq(units.issues, true)).limit(1)
  const [form] = await db.reader
    .select()
    .from(awardForms)
    .where(eq(awardForms.name, formName))
    .limit(1)
  if (!user || !unit || !form) throw new Error('the book was not begun')
  const actor = {
    userId: user.id,
    name: user.name,
    role: 'officer' as const,
    unitId: null,
    unitName: null,
    mustChangePassword: false,
  }
  const ctx = { db, actor, now }
  for (const recipientName of ['Đặng Thị Kim Chi', 'Nguyễn Phước Ân', 'Lê Thị Ánh']) {
    const made = await createAward(ctx, {
      recipientKind: 'individual',
      individualId: null,
      recipientName,
      recipientNote: 'Điều dưỡng',
      unitId: unit.id,
      awardFormId: form.id,
      level: 'district',
      campaignId: null,
      eventId: null,
      modelId: null,
      decisionNumber: '25-QĐ/QU',
      decidedOn: '10/11/2021',
      issuerId: unit.id,
      awardYear: '2021',
      meritFrom: '',
      meritTo: '',
      citation: '',
      rewardAmount: '1490000',
      certificateNumber: '',
      doubtReason: '',
      createKey: newKey(),
    })
    if (!made.ok) throw new Error(JSON.stringify(made))
  }
  const kept = await keepBytes(bytes, sound)
  const file = { fileName: 'quyet-dinh.pdf', mediaType: 'application/pdf', ...kept }
  const attached = await addAttachment(ctx, {
    ownerNoun: 'event',
    ownerId: 1,
    caption: 'Bản chụp',
    file,
    createKey: newKey(),
  })
  if (!attached.ok) throw new Error(JSON.stringify(attached))
  db.close()
}, 60_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

type Change = (raw: Sqlite.Database, folder: string) => void
const sqlOf =
  (...statements: string[]): Change =>
  (raw) => {
    for (const statement of statements) raw.exec(statement)
  }

/** As somebody would who knows how entries are sealed but not the key, and puts the guards back. */
function rewriteFrom(raw: Sqlite.Database, sequence: number, change: (entry: AuditEntry) => void) {
  const guards = raw.prepare("select sql from sqlite_master where type = 'trigger'").pluck().all()
  withoutGuards(raw)
  const entries = raw
    .prepare('select * from auditEntries where sequence >= ? order by sequence')
    .all(sequence) as AuditEntry[]
  let previousHash = raw
    .prepare('select hash from auditEntries where sequence < ? order by sequence desc limit 1')
    .pluck()
    .get(sequence) as string | undefined
  for (const entry of entries) {
    if (entry.sequence === sequence) change(entry)
    entry.previousHash = previousHash ?? genesis
    entry.hash = plainSeal(entry)
    previousHash = entry.hash
    raw
      .prepare(
        'update auditEntries set actorName = @actorName, at = @at, after = @after, previousHash = @previousHash, hash = @hash where sequence = @sequence',
      )
      .run(entry)
  }
  for (const guard of guards) raw.exec(String(guard))
}

function withoutGuards(raw: Sqlite.Database) {
  raw.exec('drop trigger audit_never_changed; drop trigger audit_never_removed')
}

const lastOf = (raw: Sqlite.Database): number =>
  raw.prepare('select max(sequence) from auditEntries').pluck().get() as number

/** Takes the newest entries off and sets the engine's counter back, guards put back. */
function cutNewest(raw: Sqlite.Database, n: number) {
  const guards = raw.prepare("select sql from sqlite_master where type = 'trigger'").pluck().all()
  withoutGuards(raw)
  const keep = lastOf(raw) - n
  raw.exec(`delete from auditEntries where sequence > ${keep};
    update sqlite_sequence set seq = ${keep} where name = 'auditEntries'`)
  for (const guard of guards) raw.exec(String(guard))
}

function appendForged(raw: Sqlite.Database) {
  const last = raw
    .prepare('select * from auditEntries order by sequence desc limit 1')
    .get() as AuditEntry
  const entry = { ...last, verb: 'update', before: last.after, previousHash: last.hash }
  raw
    .prepare(
      'insert into auditEntries (at, actorId, actorName, verb, noun, nounId, before, after, previousHash, hash) values (@at, @actorId, @actorName, @verb, @noun, @nounId, @before, @after, @previousHash, @hash)',
    )
    .run({ ...entry, hash: plainSeal(entry) })
}

const officersAward =
  "(select id from awards where recipientName = 'Đặng Thị Kim Chi' and sample = 0)"

/** Puts a twin of an award in, under a number of its own. */
function copyAward(raw: Sqlite.Database) {
  const columns = (raw.pragma('table_info(awards)') as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => name !== 'id' && name !== 'createKey')
    .map((name) => `"${name}"`)
  raw.exec(
    `insert into awards (${columns}) select ${columns} from awards where id = ${officersAward}`,
  )
}

/** What was done behind the book's back, and the sentence that names it. */
const manipulations: [string, Change, RegExp][] = [
  // The history itself.
  [
    'the newest entries removed, the counter set back',
    (raw) => cutNewest(raw, 3),
    /thiếu 3 mục lịch sử sau cùng/,
  ],
  [
    'the newest entry removed, the counter set back',
    (raw) => cutNewest(raw, 1),
    /thiếu 1 mục lịch sử sau cùng/,
  ],
  ['the whole history removed', (raw) => cutNewest(raw, lastOf(raw)), /đã từng có sổ/],
  [
    'an old entry changed and everything after it sealed anew',
    (raw) => rewriteFrom(raw, 5, (entry) => (entry.actorName = 'Người khác')),
    /lịch sử đã bị viết lại/,
  ],
  [
    'the first entry changed and everything sealed anew',
    (raw) => rewriteFrom(raw, 1, (entry) => (entry.at = '2020-01-01T00:00:00.000Z')),
    /lịch sử đã bị viết lại/,
  ],
  [
    'only the last entry changed and sealed anew',
    (raw) => rewriteFrom(raw, lastOf(raw), (entry) => (entry.after = '{}')),
    /lịch sử đã bị viết lại/,
  ],
  ['a forged entry appended', appendForged, /Mục lịch sử số \d+ \(update .*\) đã bị sửa/],
  ['the guards taken off', withoutGuards, /audit_never_changed\) đã bị gỡ/],
  [
    'a guard put back that guards nothing',
    sqlOf(
      'drop trigger audit_never_removed',
      'create trigger audit_never_removed before delete on auditEntries begin select 1; end',
    ),
    /audit_never_removed\) đã bị gỡ/,
  ],
  [
    'an entry removed in the middle',
    (raw) => {
      withoutGuards(raw)
      raw.exec('delete from auditEntries where sequence = 7')
    },
    /Lịch sử bị xóa mục số 7/,
  ],
  [
    'the head noted apart changed',
    (_, folder) => {
      const file = readFileSync(sealFileOf(folder), 'latin1')
      writeFileSync(sealFileOf(folder), file.replaceAll('"sequence":', '"sequence":1'))
    },
    /history\.seal\) đã bị sửa hoặc hỏng/,
  ],
  [
    'the seal file taken away',
    (_, folder) => rmSync(sealFileOf(folder)),
    /Không còn tệp history\.seal/,
  ],
  [
    'the seal file of another book',
    (_, folder) => {
      const key = 'f'.repeat(64)
      const file = readFileSync(sealFileOf(folder), 'latin1')
      writeFileSync(sealFileOf(folder), file.replace(/"key":"[0-9a-f]+"/, `"key":"${key}"`))
    },
    /đã bị sửa/,
  ],
  [
    'the seal file filled with nothing',
    (_, folder) => writeFileSync(sealFileOf(folder), ''),
    /không đọc được khóa/,
  ],
  // Records without an entry.
  [
    "an award's reward",
    sqlOf(`update awards set rewardAmount = 14900000 where id = ${officersAward}`),
    /khen thưởng số \d+ \(Đặng Thị Kim Chi\) khác lịch sử ở “Tiền thưởng”: sổ ghi “14900000”, lịch sử ghi “1490000”/,
  ],
  [
    "an award's recipient",
    sqlOf(`update awards set recipientName = 'Đặng Thị Kim Chị' where id = ${officersAward}`),
    /khác lịch sử ở “Tên người, tập thể”: sổ ghi “Đặng Thị Kim Chị”/,
  ],
  [
    "an award's level",
    sqlOf(`update awards set level = 'city' where id = ${officersAward}`),
    /khác lịch sử ở “Cấp”/,
  ],
  [
    "an award's position",
    sqlOf(`update awards set recipientNote = 'Bác sĩ' where id = ${officersAward}`),
    /khác lịch sử ở “Chức vụ, địa chỉ”/,
  ],
  [
    'an award taken out of the count',
    sqlOf(`update awards set status = 'revoked' where id = ${officersAward}`),
    /khác lịch sử ở “Trạng thái”/,
  ],
  ['an award put in', copyAward, /không có trong lịch sử/],
  [
    'an award removed',
    sqlOf(
      `delete from awardStatusChanges where awardId = ${officersAward}`,
      `delete from awards where id = ${officersAward}`,
    ),
    /\(Đặng Thị Kim Chi\) không còn trong sổ mà lịch sử không ghi xóa/,
  ],
  [
    "a decision's date",
    sqlOf("update decisions set decidedOn = '2021-11-01' where number = '25-QĐ/QU' and sample = 0"),
    /quyết định số \d+ .* khác lịch sử ở “Ngày quyết định”/,
  ],
  [
    "a decision's number",
    sqlOf("update decisions set number = '26-QĐ/QU' where number = '25-QĐ/QU' and sample = 0"),
    /quyết định số \d+ .* khác lịch sử ở “Số quyết định”/,
  ],
  [
    "a user's role",
    sqlOf("update users set role = 'admin' where username = 'officer'"),
    /tài khoản số \d+ .* khác lịch sử ở “Vai trò”/,
  ],
  [
    'how long a password is at least, put in',
    sqlOf(`insert into settings values ('security', '{"passwordLength":1}', 1)`),
    /quy định đăng nhập khác lịch sử ở .*: sổ ghi “1”, lịch sử ghi “10”/,
  ],
  [
    "a user's activity",
    sqlOf("update users set active = 0 where username = 'leader'"),
    /tài khoản số \d+ .* khác lịch sử/,
  ],
  [
    'a user put in',
    sqlOf(
      "insert into users (name, email, emailVerified, username, role, active, mustChangePassword, version, createdAt, updatedAt) values ('Kẻ lạ', 'x@y', 0, 'ke-la', 'admin', 1, 0, 1, 0, 0)",
    ),
    /tài khoản số \d+ \(Kẻ lạ\) không có trong lịch sử/,
  ],
  [
    "a person's name",
    sqlOf(
      "update individuals set fullName = 'Người Khác' where fullName = 'Lê Thị Ánh' and sample = 0",
    ),
    /cá nhân số \d+ \(Người Khác\) khác lịch sử/,
  ],
  [
    'a published number',
    sqlOf('update publishedTallies set count = count + 1 where id = 1'),
    /số liệu công bố số 1.* khác lịch sử/,
  ],
  [
    "a source's title",
    sqlOf("update sources set title = 'Báo khác' where id = 1"),
    /nguồn số liệu số 1 .* khác lịch sử/,
  ],
  [
    "an event's day",
    sqlOf("update events set heldOn = '2021-11-11' where id = 1"),
    /sự kiện số 1 .* khác lịch sử ở “Ngày tổ chức”/,
  ],
  [
    'a form of commendation',
    sqlOf("update awardForms set kind = 'praise' where name like 'Giấy khen của ban thường vụ%'"),
    /hình thức khen thưởng số \d+ \(Giấy khen của ban .*\) khác lịch sử/,
  ],
  [
    "the office's name",
    sqlOf(
      "update settings set value = json_set(value, '$.name', 'Cơ quan khác') where key = 'office'",
    ),
    /thông tin cơ quan.* khác lịch sử/,
  ],
  [
    "an attachment's caption",
    sqlOf("update attachments set caption = 'Khác' where sha256 is not null"),
    /tệp, ảnh số \d+ .* khác lịch sử/,
  ],
  [
    'an attachment removed',
    sqlOf('delete from attachments where sha256 is not null'),
    /tệp, ảnh số \d+ .* không còn trong sổ/,
  ],
  // Files.
  [
    "an attachment's bytes changed",
    (_, folder) => writeFileSync(pathOf(sha256, folder), 'khác'),
    /“quyet-dinh\.pdf” .* đã bị đổi nội dung/,
  ],
  [
    "an attachment's bytes gone",
    (_, folder) => rmSync(pathOf(sha256, folder)),
    /“quyet-dinh\.pdf” .* không còn trong thư mục dữ liệu/,
  ],
  [
    "an attachment's hash turned to other bytes",
    (raw) =>
      raw.exec(`update attachments set sha256 = '${'0'.repeat(64)}' where sha256 is not null`),
    /tệp, ảnh số \d+ .* khác lịch sử|không còn trong thư mục/,
  ],
  // Counts and keys kept beside the awards.
  [
    'a count',
    sqlOf('update levelCounts set n = n + 1 where n = (select max(n) from levelCounts)'),
    /Số đếm theo cấp lệch/,
  ],
  [
    'a search key',
    sqlOf("update individuals set searchText = 'khong ai' where fullName = 'Lê Thị Ánh'"),
    /Khóa sắp xếp hoặc tìm kiếm/,
  ],
]

describe('what was done behind the back of the book is found and named', () => {
  test('a sound book is not accused, and looking changes nothing in its folder', async () => {
    const { copy, problems } = await changed(() => {})
    expect(problems).toEqual([])
    expect(namesIn(copy)).toEqual(namesIn(sound))
    for (const file of [databaseFileOf, sealFileOf])
      expect(hashOf(file(copy))).toBe(hashOf(file(sound)))
  })

  test.each(manipulations)('%s', async (_, change, named) => {
    const { problems } = await changed(change)
    expect(problems.join('\n')).toMatch(named)
  })
})

const namesIn = (folder: string) => readdirSync(folder, { recursive: true }).sort()
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** A copy of the sound book with one thing changed, and what verify says of it. */
async function changed(change: Change) {
  const copy = mkdtempSync(join(root, 'copy-'))
  cpSync(sound, copy, { recursive: true })
  const raw = new Sqlite(databaseFileOf(copy))
  raw.pragma('foreign_keys = OFF')
  change(raw, copy)
  raw.close()
  return { copy, problems: await problemsIn(copy) }
}

async function problemsIn(folder: string): Promise<string[]> {
  try {
    const db = openToVerify(folder)
    const { problems } = await verifyBook(db)
    db.close()
    return problems
  } catch (error) {
    if (error instanceof BookRefused) return [error.message]
    throw error
  }
}
