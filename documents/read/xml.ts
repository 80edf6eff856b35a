import { Parser } from 'htmlparser2'
import { limits } from './limits'
import { refusal } from './refusal'
import { type Archive, unpack } from './zip'

export type XmlHandler = {
  /** The element's name without its prefix; attributes as they are written. */
  open?: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/**
 * Reads a part of an archive as XML while it is unpacked. Throws `xml-entities` when it declares a
 * document type: office formats have none, so that it can only be an attack; `truncated` when it is
 * deeper than any office program writes.
 */
export function readXml(zip: Archive, path: string, handler: XmlHandler): void {
  const parser = parserOf(handler)
  let decoder: TextDecoder | undefined
  unpack(zip, path, (chunk) => {
    decoder ??= new TextDecoder(encodingOf(chunk))
    parser.write(decoder.decode(chunk, { stream: true }))
  })
  parser.write(decoder?.decode() ?? '')
  parser.end()
}

/** Reads a text that is XML by itself; as `readXml`. */
export function readXmlText(text: string, handler: XmlHandler): void {
  parserOf(handler).end(text)
}

/** An attribute by its name without prefix: `r:id`, `d3p1:id`. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  const exact = attributes[name]
  if (exact !== undefined) return exact
  for (const key in attributes) if (key.endsWith(`:${name}`)) return attributes[key]
  return undefined
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

function parserOf({ open, text, close }: XmlHandler): Parser {
  const names = new Map<string, string>()
  const local = (name: string): string => {
    let short = names.get(name)
    if (short === undefined) {
      short = name.slice(name.indexOf(':') + 1)
      if (names.size < 1000) names.set(name, short)
    }
    return short
  }
  let depth = 0
  return new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > limits.depth) throw refusal.cut()
        open?.(local(name), attributes)
      },
      ontext: text,
      onclosetag: (name) => {
        depth--
        close?.(local(name))
      },
      onprocessinginstruction: (name) => {
        if (/^!(?:doctype|entity)/i.test(name)) throw refusal.entities()
      },
    },
    { xmlMode: true },
  )
}

function encodingOf(start: Uint8Array): string {
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0x3c && start[1] === 0)) {
    return 'utf-16le'
  }
  if ((start[0] === 0xfe && start[1] === 0xff) || (start[0] === 0 && start[1] === 0x3c)) {
    return 'utf-16be'
  }
  return 'utf-8'
}
