import { writeFileSync, mkdirSync } from 'node:fs'
import { listDocx } from '@/documents/list-docx'
import { listXlsx } from '@/documents/list-xlsx'
import { listCsv } from '@/documents/list-csv'
import * as f from '@/documents/list-fixtures'
mkdirSync('/tmp/lo-out', {recursive:true})
const w = f.wordsIn('vi'), e = f.wordsIn('en')
const out = (n: string, b: Uint8Array) => writeFileSync('/tmp/lo-out/'+n, b)
out('state.docx', await listDocx(f.stateHead, f.seventeenAndTwo, w))
out('party.docx', await listDocx(f.partyHead, [...f.seventeenAndTwo, ...f.hostileRows], w))
out('org.docx', await listDocx({...f.stateHead, regime:'organisation', parentBody:'Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố Hồ Chí Minh', issuer:'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam quận Tân Phú', locale:'en', title:'List of awards', filters:['Level: District']}, f.seventeenAndTwo, e))
out('many.docx', await listDocx({...f.stateHead, filters:['Năm: 2016–2021']}, f.manyRows(400), w))
out('list.xlsx', await f.bytesOf(listXlsx(f.stateHead, f.batches([...f.seventeenAndTwo, ...f.hostileRows]), w)))
out('sheet.xlsx', await f.bytesOf(listXlsx(f.partyHead, f.batches(f.manyRows(400)), w)))
out('list.csv', await f.bytesOf(listCsv(f.batches([...f.seventeenAndTwo, ...f.hostileRows]), w)))
