import { measureDashboard } from '@/bench/measure-dashboard'
import { measureList } from '@/bench/measure-list'
import { measureSave } from '@/bench/measure-save'
import { measureSearch } from '@/bench/measure-search'
import { openDatabase } from '@/db/open'

const [dir, n, ...what] = process.argv.slice(2)
const bookOf = (d: string, awards: number) => {
  const db = openDatabase(d)
  const idOf = (s: string) => (db.raw.prepare(s).get() as any).id
  return {
    db,
    awards,
    ward: idOf(`select id from units where level='ward' order by id limit 1`),
    government: idOf(`select id from units where kind='government' order by id limit 1`),
    officer: idOf(`select id from users where username='officer'`),
  }
}
const book = bookOf(dir!, Number(n)),
  small = bookOf('/tmp/bench-10k', 10000)
const rows: any[] = []
if (what.includes('d')) rows.push(...(await measureDashboard(book, small)))
if (what.includes('s')) rows.push(...(await measureSearch(book)))
if (what.includes('l')) rows.push(...(await measureList(book)))
if (what.includes('w')) rows.push(...(await measureSave(book)))
for (const r of rows)
  console.log(
    r.name.padEnd(58),
    r.value.toFixed(2).padStart(9),
    (r.floor?.toFixed(2) ?? '').padStart(9),
    (r.ratio?.toFixed(2) ?? '').padStart(7),
    r.met ? '' : 'NO',
  )
