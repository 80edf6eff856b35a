import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net'
import { Refusal } from './refusal.mjs'

/**
 * The proxies that `SO_VANG_PROXY` names, as a question: is this address one of them? Addresses and
 * networks (`10.0.0.0/8`), with commas between. Throws a Refusal for what is neither.
 */
export function proxiesOf(text = '') {
  const list = new BlockList()
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const [address, bits, ...rest] = entry.split('/')
    const kind = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : null
    const isNetwork = bits !== undefined
    const most = kind === 'ipv4' ? 32 : 128
    const isWrong = isNetwork && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)
    if (!kind || isWrong || rest.length > 0) {
      throw new Refusal(
        `SO_VANG_PROXY không hợp lệ: ${entry}. Ghi địa chỉ IP của máy chủ trung gian, ví dụ 127.0.0.1 hoặc 10.0.0.0/8; nhiều địa chỉ thì cách nhau bằng dấu phẩy.`,
      )
    }
    if (isNetwork) list.addSubnet(address, Number(bits), kind)
    else list.addAddress(address, kind)
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
}

/**
 * Where a request came from. What stands in `X-Forwarded-For` is believed from the right, for as long
 * as a named proxy wrote it: anybody else can write there what they like.
 */
export function cameFrom(peer, forwardedFor, isProxy) {
  let address = plain(peer ?? 'unknown')
  const said = (forwardedFor ?? '').split(',').map((part) => plain(part.trim()))
  while (isProxy(address) && said.length > 0) {
    const before = said.pop()
    if (isIP(before) === 0) break
    address = before
  }
  return address
}

/** Without what a proxy may add: brackets and a port, and IPv4 dressed as IPv6. */
function plain(address) {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? address
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(bare)?.[1]
  return v4 ?? bare
}
