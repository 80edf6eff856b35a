import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { advisoriesFile, type Hole, knownHoles, lockedPackages, unaccepted } from './advisories'
import { askRegistry } from './audit'
import { root } from './root.mjs'

/**
 * `npm run dependencies`: holds the packages of the lock file against known holes, by the registry when
 * it answers within seconds and always by `docs/advisories.json`. Exit 1 for a high or critical one that
 * is not accepted. `--lock FILE` looks at another lock file, `--known` does not ask the registry.
 */
const { values } = parseArgs({ options: { lock: { type: 'string' }, known: { type: 'boolean' } } })
const lockPath = resolve(root, values.lock ?? 'package-lock.json')
const lock = readFileSync(lockPath, 'utf8')
const list = advisoriesFile.parse(
  JSON.parse(readFileSync(join(root, 'docs', 'advisories.json'), 'utf8')),
)
const today = new Date().toISOString().slice(0, 10)
const packages = lockedPackages(lock)

const audit = values.known ? null : await askRegistry(dirname(lockPath))
const ofRegistry = audit?.answered ? withVersions(audit.holes) : []
const known = knownHoles(lock, list)
const holes = [...known, ...ofRegistry.filter((one) => !known.some((other) => isSame(one, other)))]
const open = unaccepted(holes, list, today)

console.log(`${packages.length} gói trong ${lockPath}.`)
if (audit?.answered) console.log(`Kho gói trả lời: ${audit.holes.length} lỗ hổng đã biết.`)
else
  console.log(
    [
      audit ? `Kho gói không trả lời câu hỏi này (${audit.why}).` : 'Không hỏi kho gói.',
      `Chỉ đối chiếu với ${list.advisories.length} lỗ hổng ghi trong docs/advisories.json, soát ngày ${list.checked} (${daysSince(list.checked)} ngày trước).`,
      'Không biết được: lỗ hổng công bố sau ngày đó, lỗ hổng của gói không có trong danh sách,',
      'và tuổi của từng phiên bản (tệp khóa không ghi ngày phát hành).',
    ].join('\n'),
  )
for (const hole of holes)
  console.log(`${open.includes(hole) ? 'LỖ HỔNG' : 'đã biết'} ${inWords(hole)}`)
for (const { id, package: name, until } of list.accepted.filter(({ until }) => until < today))
  console.log(`Hết hạn chấp nhận ${id} của ${name}: ${until}. Nâng cấp, hoặc xét lại lý do.`)
for (const one of list.accepted.filter((one) => !holes.some((hole) => isSame(hole, one))))
  console.log(`Không còn ${one.id} ở ${one.package} ${one.version}: bỏ dòng này khỏi "accepted".`)
console.log(
  open.length > 0
    ? `${open.length} lỗ hổng nặng chưa được xử lý.`
    : 'Không có lỗ hổng nặng nào chưa được xử lý.',
)
process.exitCode = open.length > 0 ? 1 : 0

/** The registry names the range; the version is the lock file's. */
function withVersions(found: Hole[]): Hole[] {
  const versions = new Map(packages.map(({ path, version }) => [path, version]))
  return found.map((hole) => ({ ...hole, version: versions.get(hole.path) ?? hole.version }))
}

function isSame(
  a: Pick<Hole, 'id' | 'package' | 'version'>,
  b: Pick<Hole, 'id' | 'package' | 'version'>,
): boolean {
  return a.id === b.id && a.package === b.package && a.version === b.version
}

function inWords({ id, package: name, version, severity, what, path }: Hole): string {
  const accepted = list.accepted.find((one) => isSame(one, { id, package: name, version }))
  const why = accepted ? ` – chấp nhận đến ${accepted.until}: ${accepted.reason}` : ''
  return `${severity} ${id}: ${name} ${version} (${path}): ${what}${why}`
}

function daysSince(date: string): number {
  return Math.floor((Date.parse(today) - Date.parse(date)) / 86_400_000)
}
