// Reads lists on a thread of its own: a hostile file can be stopped there, and nobody else waits.
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { readHere } = await import('./read-here.ts')

parentPort.on('message', async ({ source, options }) => {
  parentPort.postMessage(await readHere(source, options))
})
