import { build, frontDoor, isBuilt, nextCommand, nextEnvironment } from './build.mjs'
import { endWith, exitCode, forwardSignals, start } from './child.mjs'
import { takeDataFolder } from './data-folder.mjs'
import { install, isInstalled } from './install.mjs'
import { whyNotListen } from './port.mjs'
import { Refusal, runMain } from './refusal.mjs'
import { helpText, readOptions } from './start-options.mjs'

/** How long a server may take to answer well after it was started, in milliseconds. */
const healthPatience = 30_000

// Names and identity numbers: what is written is for this account alone.
process.umask(0o077)

runMain(async () => {
  requireNode()
  const options = readOptions(process.argv.slice(2), process.env)
  if (options.help) return console.log(helpText)
  forwardSignals()
  await requirePort(options)
  await installIfNeeded()
  process.once('exit', takeDataFolder(options.dataDir, options.localAddress))
  await buildIfNeeded()
  const accounts = await prepare(options)
  await serve(options, accounts)
})

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Refusal(`Sổ vàng cần Node.js 20.19 trở lên; máy này có ${process.versions.node}.`)
  }
}

async function requirePort({ host, port }) {
  const reason = await whyNotListen(host, port)
  if (reason === 'EADDRINUSE') {
    throw new Refusal(
      `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác, ví dụ: npm start -- --port ${port + 1}`,
    )
  }
  if (reason === 'EACCES') throw new Refusal(`Không có quyền mở cổng ${port}.`)
  if (reason) throw new Refusal(`Không mở được địa chỉ ${host}, cổng ${port} (${reason}).`)
}

async function installIfNeeded() {
  if (isInstalled()) return
  const since = begin('Đang cài các gói phần mềm, lần đầu mất vài phút…')
  const { code, output } = await install()
  if (code !== 0) {
    console.error(output)
    throw new Refusal(
      'Không cài được các gói phần mềm; lý do ở ngay trên. Máy cần có python3, make và g++.',
    )
  }
  console.log(`Đã cài xong (${seconds(since)} giây).`)
}

async function buildIfNeeded() {
  if (isBuilt()) return
  const since = begin('Đang dựng trang web từ mã nguồn…')
  const { code, output } = await build()
  if (code !== 0) {
    console.error(output)
    throw new Refusal('Không dựng được trang web; lý do ở ngay trên.')
  }
  console.log(`Đã dựng xong (${seconds(since)} giây).`)
}

/** Migrates, fills an empty database and makes the first accounts: what `prepare.ts` answers. */
async function prepare({ dataDir, demo, acceptHistory }) {
  console.log('Đang chuẩn bị dữ liệu…')
  const args = ['--import', 'tsx', 'scripts/prepare.ts']
  if (demo) args.push('--demo')
  if (acceptHistory) args.push('--accept-history')
  const child = start(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir },
  })
  let answer = { problem: 'Không chuẩn bị được dữ liệu; lý do ở ngay trên.' }
  child.on('message', (message) => (answer = message))
  await exitCode(child)
  if (answer.problem) throw new Refusal(answer.problem)
  return answer
}

async function serve(options, accounts) {
  const { host, port, dataDir, localAddress } = options
  await requirePort(options)
  const serving = [...frontDoor, nextCommand, 'start', '-H', host, '-p', String(port)]
  const child = start(process.execPath, serving, {
    // Requests in flight may need the processes that read lists and make papers.
    inChargeOfGroup: true,
    // By the channel the server notices that this process is gone, and ends too.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...nextEnvironment(),
      DATA_DIR: dataDir,
      HOST: host,
      PORT: String(port),
      // Otherwise each of the system's threads keeps what a large file or photo took.
      MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
    },
  })
  showOutput(child.stdout)
  endWith(child)
  if (await answersWell(localAddress)) {
    console.log(welcome(process.env.SO_VANG_URL || localAddress, accounts))
  } else {
    console.error(
      `Máy chủ đã chạy nhưng ${localAddress}/api/health chưa báo tốt; xem lỗi ở ngay trên.`,
    )
  }
}

/** The framework's own greeting (what comes before the first log entry) is left out. */
function showOutput(stream) {
  let greeting = true
  stream.on('data', (chunk) => {
    greeting &&= !/^\{/m.test(chunk)
    if (!greeting) process.stdout.write(chunk)
  })
  setTimeout(() => (greeting = false), healthPatience).unref()
}

/** Asks the server for its health until it is well; false when it is not after half a minute. */
async function answersWell(address) {
  for (const since = Date.now(); Date.now() - since < healthPatience; ) {
    const answer = await fetch(`${address}/api/health`).catch(() => null)
    if (answer?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

function welcome(address, { admin, demo = [], unopened }) {
  const lines = ['', `Sổ vàng đang chạy tại ${address}`]
  if (admin?.oneTime) {
    lines.push(
      `Tên đăng nhập: ${admin.username}`,
      `Mật khẩu dùng một lần: ${admin.password}`,
      'Mật khẩu này chỉ hiện lần này; đăng nhập lần đầu thì phải đổi.',
    )
  } else if (admin) {
    lines.push(`Tên đăng nhập: ${admin.username}, mật khẩu như trong SO_VANG_ADMIN_PASSWORD.`)
  }
  if (unopened) {
    lines.push(
      `Mật khẩu dùng một lần của ${unopened} chưa được đổi. Nếu đã mất: npm run password -- ${unopened}`,
    )
  }
  for (const { username, password } of demo) {
    lines.push(`Tài khoản dùng thử: ${username}, mật khẩu: ${password}`)
  }
  lines.push('Nhấn Ctrl+C để dừng.')
  return lines.join('\n')
}

function begin(text) {
  console.log(text)
  return Date.now()
}

const seconds = (since) => Math.round((Date.now() - since) / 1000)
