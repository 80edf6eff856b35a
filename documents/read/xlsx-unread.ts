import { leftOut, type Problems } from './left-out'
import { readXml } from './xml'
import type { Archive } from './zip'

/** Words in boxes that lie over the cells of a workbook, and files embedded in it: nobody reads them as rows. */
export function unreadBoxes(zip: Archive): Problems {
  const pieces: string[] = []
  for (const path of zip.entries.keys())
    if (/\/drawings\/drawing\d*\.xml$/i.test(path)) pieces.push(...boxesIn(zip, path))
    else if (/\/embeddings\/.*\.(?:xls|xlsx|xlsm|xlsb|ods|doc|docx)$/i.test(path))
      pieces.push(`tệp nhúng ${path.slice(path.lastIndexOf('/') + 1)}`)
  return leftOut('part-not-read', pieces)
}

/** The words of each box that has more than one. */
function boxesIn(zip: Archive, path: string): string[] {
  const boxes: string[] = []
  let text = ''
  let isText = false
  readXml(zip, path, {
    open(name) {
      if (name === 'txBody') text = ''
      else if (name === 't') isText = true
    },
    text(piece) {
      if (isText) text += piece
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'p') text += ' '
      else if (name === 'txBody' && /\p{L}{2,}\s+\p{L}{2,}/u.test(text)) boxes.push(text)
    },
  })
  return boxes
}
