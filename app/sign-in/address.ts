import { isIPv6 } from 'node:net'

/**
 * Where a request came from, to count guesses by. The header is what `scripts/front-door.mjs` made of
 * it: the socket's own address, or what a named proxy says. Of IPv6 the network (/64) counts: whoever
 * has one address of it has all of them.
 */
export function addressOf(headers: Headers): string {
  const address = headers.get('x-forwarded-for') ?? 'unknown'
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const filled = [
    ...before,
    ...Array(Math.max(0, 8 - before.length - after.length)).fill('0'),
    ...after,
  ]
  return `${filled
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`
}
