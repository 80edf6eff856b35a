import diagnostics from 'node:diagnostics_channel'
import { cameFrom, proxiesOf } from './proxies.mjs'

/*
 * Loaded into the server before the framework (`node --import`), which hides the socket from the
 * pages and takes any `X-Forwarded-For` for true. Every request passes here first: what it says of
 * where it comes from is replaced by what is known, and behind https each answer tells the browser
 * to come by https from now on.
 */
const isProxy = proxiesOf(process.env.SO_VANG_PROXY)
const behindHttps = (process.env.SO_VANG_URL ?? '').startsWith('https:')
let isToldOfProxy = false

diagnostics.subscribe('http.server.request.start', ({ request, response, socket }) => {
  const said = request.headers['x-forwarded-for']
  const peer = cameFrom(socket.remoteAddress, undefined, isProxy)
  request.headers['x-forwarded-for'] = cameFrom(peer, said, isProxy)
  if (said !== undefined && !isProxy(peer)) tellOfProxy(peer)
  if (behindHttps) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
})

/** An office that forgot to name its proxy would count all its people as one address. */
function tellOfProxy(peer) {
  if (isToldOfProxy) return
  isToldOfProxy = true
  console.warn(
    `Có yêu cầu mang X-Forwarded-For từ ${peer}, địa chỉ không có trong SO_VANG_PROXY, nên không được tin. Nếu đó là máy chủ trung gian của cơ quan, hãy đặt SO_VANG_PROXY=${peer}`,
  )
}
