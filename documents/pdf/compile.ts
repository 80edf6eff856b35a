import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * A paper as a PDF, set by Typst from `documents/pdf/<template>.typ`. All that it says comes as data
 * and is never read as markup. Takes seconds and memory for a list of thousands: see `apart`.
 */
export async function compilePdf(template: 'report' | 'list', data: object): Promise<Uint8Array> {
  const { compiler, source } = await printer(template, data)
  return Uint8Array.from(said(() => compiler.pdf(source)))
}

/** A drawing as an SVG without fonts: its words are outlines. */
export async function compileSvg(template: 'drawing', data: object): Promise<string> {
  const { compiler, source } = await printer(template, data)
  return said(() => compiler.plainSvg(source))
}

async function printer(template: string, data: object) {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const folder = join(process.cwd(), 'documents', 'pdf')
  const { resolve } = createRequire(import.meta.url)
  const fonts = dirname(resolve('@expo-google-fonts/tinos/package.json'))
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] })
  // Half a letter beyond U+FFFF is no text that Typst reads.
  const whole = (_: string, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value
  const inputs = { data: JSON.stringify(data, whole) }
  return { compiler, source: { mainFilePath: `${folder}/${template}.typ`, inputs } }
}

/** What Typst says stands in the code of its error. */
function said<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    throw new Error(String((error as { code?: unknown })?.code ?? error))
  }
}
