import { leftOut, type Problems } from './left-out'
import { readXml } from './xml'
import type { Archive } from './zip'

/**
 * What stands in parts of a Word file that are not read: tables in heads and feet of the page, sheets
 * and documents embedded as pictures of themselves. Page numbers and the name of an office are nothing
 * to speak of.
 */
export function unreadParts(zip: Archive): Problems {
  const pieces: string[] = []
  for (const path of zip.entries.keys()) {
    if (/^word\/embeddings\/.*\.(?:xls|xlsx|xlsm|xlsb|ods|doc|docx)$/i.test(path))
      pieces.push(`tệp nhúng ${path.slice(path.lastIndexOf('/') + 1)}`)
    else if (/^word\/(?:header|footer)\d*\.xml$/i.test(path)) {
      const text = listIn(zip, path)
      if (text) pieces.push(text)
    }
  }
  return leftOut('part-not-read', pieces)
}

/** The words of a head or foot that hold more than one row of several cells, or name a list. */
function listIn(zip: Archive, path: string): string | undefined {
  let text = ''
  let isText = false
  let filled = 0
  let rows = 0
  let inCell = ''
  readXml(zip, path, {
    open(name) {
      if (name === 'tr') filled = 0
      else if (name === 'tc') inCell = ''
      else if (name === 't') isText = true
    },
    text(piece) {
      if (!isText) return
      text += piece
      inCell += piece
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'p') text += ' '
      else if (name === 'tc' && inCell.trim() !== '') filled++
      else if (name === 'tr' && filled > 1) rows++
    },
  })
  return rows > 1 || /danh sách|quyết định số/iu.test(text) ? text : undefined
}
