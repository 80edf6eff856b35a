import { longDate } from '../dates'
import { honourOf, honours, recipientKinds } from '../vocabulary'
import { table } from './awards'
import {
  cell,
  counted,
  countOf,
  givenWords,
  honourWords,
  kindWords,
  listed,
  lowerFirst,
  paragraph,
  sentence,
  upperFirst,
} from './say'
import { tallySentence, tallyTable } from './tallies'
import type { Block, Part, ReportData, ReportEvent } from './types'

/** The report of one event: when, where, by whom, who came, who was honoured with what, and who. */
export function eventBlocks(data: ReportData): Block[] {
  const { event } = data
  if (!event) return []
  const tally = paragraph(tallySentence(data))
  return [
    heading('Tổ chức'),
    ...paragraph(heldSentence(event), attended(event)),
    ...directed(event),
    heading('Kết quả khen thưởng'),
    ...paragraph(...honouredSentences(data, event)),
    ...formTables(data, event),
    ...(tally.length === 0 ? [] : [heading('Đối chiếu số liệu'), ...tally, ...tallyTable(data)]),
    ...nameTables(event),
  ]
}

const heading = (text: string): Block => ({ kind: 'heading', text })

function heldSentence({ heldOn, place, organiser, name }: ReportEvent): Part[] {
  const where = place ? `, tại ${place}` : ''
  const held = organiser ? `, ${organiser} tổ chức ` : ' diễn ra '
  return sentence(`${longDate(heldOn, 'vi')}${where}${held}${lowerFirst(name)}`)
}

function attended({ attendees }: ReportEvent): Part[] {
  if (attendees.length === 0) return []
  const names = attendees.map(({ name, position }) => [
    { text: position ? `${name}, ${position}` : name },
  ])
  return sentence('Tham dự có: ', listed(names, '; ', '; '))
}

function directed({ directions }: ReportEvent): Block[] {
  if (directions.length === 0) return []
  const asked = directions.map((text) => [{ text: lowerFirst(text).replace(/[.;\s]+$/, '') }])
  return paragraph(sentence('Nội dung chỉ đạo: ', listed(asked, '; ', '; ')))
}

function honouredSentences(data: ReportData, event: ReportEvent): Part[][] {
  const said = honours.flatMap((honour) => {
    const groups = event.forms
      .filter(({ kind }) => honourOf(kind) === honour)
      .map(({ id, name, kind }) => [
        ...listed(kindsUnder(data, `event.form.${id}`)),
        { text: ` ${givenWords(name, kind)}` },
      ])
    return groups.length === 0 ? [] : [listed(groups, '; ', '; ')]
  })
  if (said.length === 0)
    return [sentence('Tại sự kiện, chưa ghi nhận tập thể, cá nhân nào được khen')]
  return said.map((parts, at) => sentence(at === 0 ? 'Tại sự kiện, có ' : 'Ngoài ra, có ', parts))
}

const kindsUnder = (data: ReportData, key: string): Part[][] =>
  recipientKinds.flatMap((kind) => {
    const part = counted(data, `${key}.${kind}`, kindWords[kind])
    return part ? [[part]] : []
  })

/** Forms down, kinds across; khen thưởng and tuyên dương are never added up. */
function formTables(data: ReportData, event: ReportEvent): Block[] {
  return honours.flatMap((honour) => {
    const forms = event.forms.filter(({ kind }) => honourOf(kind) === honour)
    const kinds = recipientKinds.filter((kind) => countOf(data, `event.${honour}.${kind}`) > 0)
    if (forms.length * kinds.length < 2) return []
    const row = (name: string, key: string) => [
      { text: name },
      ...kinds.map((kind) => cell(data, `${key}.${kind}`)),
      cell(data, key),
    ]
    const rows = forms.map(({ id, name }) => row(name, `event.form.${id}`))
    const total = forms.length > 1 ? [row('Tổng số', `event.${honour}`)] : []
    const heads = ['Hình thức', ...kinds.map((kind) => upperFirst(kindWords[kind])), 'Tổng số']
    return table(`${upperFirst(honourWords[honour])} theo hình thức và đối tượng`, heads, [
      ...rows,
      ...total,
    ])
  })
}

function nameTables({ names, unnamed }: ReportEvent): Block[] {
  const blocks = recipientKinds.flatMap((kind): Block[] => {
    const own = names.filter((name) => name.kind === kind)
    if (own.length === 0) return []
    const rows = own.map(({ name, post, form, sample }, at) => [
      { text: String(at + 1) },
      { text: sample ? `${name} (mẫu)` : name },
      { text: post },
      { text: form },
    ])
    const heads = [
      'STT',
      kind === 'individual' ? 'Họ và tên' : 'Tên',
      'Chức vụ, đơn vị',
      'Hình thức',
    ]
    return [
      { kind: 'table', caption: upperFirst(kindWords[kind]), heads, widths: [8, 32, 36, 24], rows },
    ]
  })
  if (blocks.length === 0) return []
  const rest =
    unnamed === 0 ? [] : paragraph(sentence('Danh sách trên chưa gồm hết, xem đầy đủ trong sổ'))
  return [heading('Danh sách'), ...blocks, ...rest]
}
