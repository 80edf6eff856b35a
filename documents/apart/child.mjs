// Reads lists and makes papers in a process of its own: a hostile file ends this one and no other.
import { writeFileSync } from 'node:fs'
import { register } from 'tsx/esm/api'
import { endWithStarter } from '../../scripts/end-with-starter.mjs'

endWithStarter()
register()
const { jobs } = await import('./jobs.ts')

// When memory is short on the whole machine, this process goes first.
try {
  writeFileSync('/proc/self/oom_score_adj', '800')
} catch {}

// Waits until the message has left, so that pieces do not pile up here.
const send = (message) => new Promise((sent) => process.send(message, sent))

process.on('message', async ({ name, input }) => {
  await send({ is: 'begun' })
  try {
    const value = await jobs[name](input, (piece) => send({ is: 'piece', piece }))
    await send({ is: 'done', value, ...spent() })
  } catch (error) {
    await send({ is: 'failed', reason: String(error?.stack ?? error), ...spent() })
  }
})

function spent() {
  const { user, system } = process.cpuUsage()
  return { cpu: (user + system) / 1e6, memory: process.memoryUsage.rss() }
}
