// Reads lists on a thread of its own: a hostile file can be stopped there, and nobody else waits.
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { readHere } = await import('./read-here.ts')

parentPort.on('message', async ({ source, options }) => {
  const answer = await readHere(source, options)
  const rows = answer.ok ? answer.list.rows : []
  // Some at a time, for on the way each is held twice; the answer follows without them.
  while (rows.length > 0) parentPort.postMessage({ rows: rows.splice(0, 5000) })
  parentPort.postMessage(answer)
})
