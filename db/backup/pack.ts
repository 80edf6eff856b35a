import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import { create, extract } from 'tar'
import { BookRefused } from '../book-refused'
import { flush } from '../files-on-disk'
import { manifestName, partName } from './manifest'

/** What an encrypted file begins with. */
const ageMark = 'age-encryption.org/v1'

/** Puts files of a folder into one compressed file, encrypted with a passphrase where one is given. */
export async function pack(
  folder: string,
  names: string[],
  target: string,
  passphrase: string | undefined,
): Promise<void> {
  const aside = `${target}.part`
  try {
    // Links stand for the attachments, which are not copied first.
    const packed = create({ cwd: folder, gzip: { level: 4 }, follow: true, portable: true }, names)
    const plain = Readable.from(packed as unknown as AsyncIterable<Uint8Array>)
    await pipeline(
      passphrase ? await encrypted(plain, passphrase) : plain,
      createWriteStream(aside, { mode: 0o600 }),
    )
    await flush(aside)
    await rename(aside, target)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

/** Unpacks a backup's own files into an empty folder, and nothing else that may be in it. */
export async function unpack(
  file: string,
  folder: string,
  passphrase: string | undefined,
): Promise<void> {
  const sealed = await isEncrypted(file)
  if (sealed && !passphrase)
    throw new BookRefused(
      'Bản sao lưu này có mật khẩu: đặt SO_VANG_BACKUP_PASSPHRASE rồi chạy lại.',
    )
  try {
    const stream = createReadStream(file)
    await pipeline(
      sealed ? await decrypted(stream, passphrase ?? '') : stream,
      extract({
        cwd: folder,
        strict: true,
        preserveOwner: false,
        filter: (path, entry) =>
          'type' in entry &&
          entry.type === 'File' &&
          (path === manifestName || partName.test(path)),
      }) as unknown as NodeJS.WritableStream,
    )
  } catch (error) {
    if (isDisk(error)) throw error
    throw new BookRefused(
      sealed
        ? `Không mở được ${file}: mật khẩu không đúng, hoặc tệp bị cắt hay hỏng.`
        : `Không mở được ${file}: không phải bản sao lưu của Sổ vàng, hoặc tệp bị cắt hay hỏng.`,
    )
  }
}

const isDisk = (error: unknown): boolean =>
  ['ENOSPC', 'EACCES', 'EROFS', 'EDQUOT', 'ENOENT'].includes(
    String((error as { code?: string }).code),
  )

async function encrypted(plain: Readable, passphrase: string): Promise<Readable> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  const stream = await encrypter.encrypt(Readable.toWeb(plain) as ReadableStream<Uint8Array>)
  return Readable.fromWeb(stream as unknown as WebStream)
}

async function decrypted(stream: Readable, passphrase: string): Promise<Readable> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const plain = await decrypter.decrypt(Readable.toWeb(stream) as ReadableStream<Uint8Array>)
  return Readable.fromWeb(plain as unknown as WebStream)
}

async function isEncrypted(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer } = await file.read(Buffer.alloc(ageMark.length), 0, ageMark.length, 0)
    return buffer.toString('latin1') === ageMark
  } finally {
    await file.close()
  }
}
