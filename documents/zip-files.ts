import { Zip, ZipPassThrough } from 'fflate'

export type FileInZip = { name: string; content: AsyncIterable<Uint8Array> }

/** A zip archive of several files, chunk by chunk and stored as they are: photos and scans are small already. */
export async function* zipFiles(files: Iterable<FileInZip>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const take = () => {
    const taken = ready
    ready = []
    return taken
  }
  for (const { name, content } of files) {
    const part = new ZipPassThrough(name)
    zip.add(part)
    for await (const chunk of content) {
      part.push(chunk)
      yield* take()
    }
    part.push(new Uint8Array(), true)
    yield* take()
  }
  zip.end()
  yield* take()
}
