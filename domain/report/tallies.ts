import { honourOf } from '../vocabulary'
import {
  cell,
  counted,
  honourWords,
  kindWords,
  levelWords,
  listed,
  sentence,
  upperFirst,
} from './say'
import type { Block, Part, ReportData, ReportTally } from './types'

/** How many published numbers have all their names, and how many have not. */
export function tallySentence(data: ReportData): Part[] {
  const all = counted(data, 'tallies', 'số liệu đã công bố')
  if (!all) return []
  const states = (
    [
      ['tallies.complete', 'đã đủ tên'],
      ['tallies.missing', 'còn thiếu tên'],
      ['tallies.over', 'ít hơn số đã ghi trong sổ'],
    ] as const
  ).flatMap(([key, words]) => {
    const part = counted(data, key, 'số liệu')
    return part ? [[part, { text: ` ${words}` }]] : []
  })
  return sentence('Đối chiếu ', all, ' với danh sách trong sổ: ', listed(states))
}

/** Each published number beside the recorded names, and how many are missing. */
export function tallyTable(data: ReportData): Block[] {
  if (data.tallies.length === 0) return []
  const rows = data.tallies.map((tally) => [
    { text: aboutTally(tally) },
    { text: tally.source },
    cell(data, `tally.${tally.id}.published`),
    cell(data, `tally.${tally.id}.named`),
    cell(data, `tally.${tally.id}.missing`),
  ])
  const heads = ['Nội dung', 'Nguồn', 'Công bố', 'Có tên', 'Còn thiếu']
  return [
    {
      kind: 'table',
      caption: 'Số đã công bố và danh sách trong sổ',
      heads,
      widths: [34, 26, 12, 12, 16],
      rows,
    },
  ]
}

/** "Tập thể được tuyên dương cấp quận" */
function aboutTally({ measure, kind, level, form, formKind }: ReportTally): string {
  if (measure === 'units') return 'Đơn vị đăng ký'
  if (measure === 'models') return 'Công trình, mô hình đăng ký'
  const who = kind === 'any' ? 'Tập thể và cá nhân (chưa tách)' : upperFirst(kindWords[kind])
  const honour = formKind ? honourWords[honourOf(formKind)] : 'khen'
  const given = form === null || /^(tuyên|biểu) dương$/i.test(form) ? '' : ` (${form})`
  return `${who} được ${honour}${level ? ` ${levelWords[level]}` : ''}${given}`
}
