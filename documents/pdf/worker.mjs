// Sets papers on a thread of its own: a list of thousands takes seconds, and nobody else waits. The
// thread ends with its paper, and the memory that it took with it.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const { template, data, as } = workerData
const folder = dirname(fileURLToPath(import.meta.url))
const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')))
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] })
const source = (one) => ({ mainFilePath: `${folder}/${template}.typ`, inputs: { data: one } })

try {
  const made = as === 'pdf' ? compiler.pdf(source(data)) : compiler.plainSvg(source(data))
  parentPort.postMessage({ made })
} catch (error) {
  // What Typst says stands in the code of its error.
  parentPort.postMessage({ error: String(error?.code ?? error) })
}
