import diagnostics from 'node:diagnostics_channel'
import { decodable } from './addresses.mjs'
import { endWithStarter } from './end-with-starter.mjs'
import { stopGracefully } from './graceful.mjs'
import { cameFrom, proxiesOf } from './proxies.mjs'

/*
 * Loaded into the server before the framework (`node --import`), which hides the socket from the
 * pages and takes any `X-Forwarded-For` for true. Every request passes here first: what it says of
 * where it comes from is replaced by what is known, an address that cannot be decoded by one that is
 * not there, and behind https each answer tells the browser to come by https from now on.
 */
const isProxy = proxiesOf(process.env.SO_VANG_PROXY)
const behindHttps = (process.env.SO_VANG_URL ?? '').startsWith('https:')

diagnostics.subscribe('http.server.request.start', ({ request, response, socket }) => {
  request.url = decodable(request.url)
  const said = request.headers['x-forwarded-for']
  request.headers['x-forwarded-for'] = cameFrom(socket.remoteAddress, said, isProxy)
  if (behindHttps) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
})

endWithStarter()
stopGracefully()
