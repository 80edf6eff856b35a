import { isIPv6 } from 'node:net'
import { resolve } from 'node:path'
import { proxiesOf } from './proxies.mjs'
import { Refusal } from './refusal.mjs'
import { root } from './root.mjs'

export const helpText = `Cách dùng: npm start [-- tùy chọn]

Tùy chọn:
  --demo      tạo thêm các tài khoản officer, contributor, leader để dùng thử từng vai trò
  --port N    cổng của trang web (mặc định 3000)
  --accept-history  nhận sổ như đang có khi lịch sử không khớp với dấu giữ riêng (ghi vào lịch sử)
  --help      hiện hướng dẫn này

Biến môi trường:
  PORT, HOST                cổng và địa chỉ lắng nghe (3000, 127.0.0.1)
  DATA_DIR                  thư mục dữ liệu (./data)
  SO_VANG_ADMIN_PASSWORD    mật khẩu của tài khoản admin, thay cho mật khẩu dùng một lần
  SO_VANG_DEMO_PASSWORD     mật khẩu của các tài khoản dùng thử
  SO_VANG_SAMPLE=0          sổ trống, chỉ có danh mục
  SO_VANG_URL               địa chỉ công khai của trang web
  SO_VANG_PROXY             địa chỉ của máy chủ trung gian đứng trước trang web`

/**
 * What `npm start` was asked for. Options win over the environment.
 * Throws a Refusal for an unknown option or an impossible port.
 */
export function readOptions(args, environment) {
  const options = {
    demo: false,
    help: false,
    acceptHistory: false,
    port: environment.PORT || '3000',
  }
  for (let i = 0; i < args.length; i += 1) {
    const [name, value] = args[i].split('=', 2)
    if (name === '--demo') options.demo = true
    else if (name === '--accept-history') options.acceptHistory = true
    else if (name === '--help' || name === '-h') options.help = true
    else if (name === '--port') options.port = value ?? args[++i]
    else throw new Refusal(`Không có tùy chọn ${args[i]}. Xem: npm start -- --help`)
  }
  const port = portNumber(options.port)
  const host = environment.HOST || '127.0.0.1'
  requireWebAddress(environment.SO_VANG_URL)
  proxiesOf(environment.SO_VANG_PROXY)
  return {
    ...options,
    port,
    host,
    dataDir: resolve(root, environment.DATA_DIR || 'data'),
    localAddress: `http://${localHost(host)}:${port}`,
  }
}

function portNumber(text) {
  const port = /^\d{1,5}$/.test(text ?? '') ? Number(text) : 0
  if (port < 1 || port > 65535) {
    throw new Refusal(`Cổng không hợp lệ: ${text ?? '(trống)'}. Cổng là số từ 1 đến 65535.`)
  }
  return port
}

function requireWebAddress(text) {
  if (!text || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) return
  throw new Refusal(
    `SO_VANG_URL không hợp lệ: ${text}. Ghi cả https://, ví dụ https://so-vang.example.vn`,
  )
}

/** Where this machine itself reaches a server that listens on `host`. */
function localHost(host) {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return isIPv6(host) ? `[${host}]` : host
}
