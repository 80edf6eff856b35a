/**
 * What bringing a list in costs at the least, in a process of its own: reading the sheet, and entering
 * the rows that it has left in the book. Prints milliseconds. Arguments: the saved book, two copies of
 * the book as it was before, the file.
 */
import { readFileSync } from 'node:fs'
import { mostAtOnce } from '@/db/long/slices'
import { readFile } from '@/documents/read/read-file'
import { bareInserts } from './bare-import'

const [saved = '', spare = '', another = '', file = ''] = process.argv.slice(2)
const since = performance.now()
await readFile({ bytes: new Uint8Array(readFileSync(file)) })
const sheet = performance.now() - since
const insert = bareInserts(saved, spare)
const inSlices = bareInserts(saved, another, mostAtOnce)
console.log(JSON.stringify({ sheet, insert, inSlices }))
