import { modelStages, recipientKinds } from '../vocabulary'
import { opening, table } from './awards'
import {
  cell,
  change,
  counted,
  countOf,
  kindWords,
  listed,
  lowerFirst,
  paragraph,
  sentence,
  stageWords,
  upperFirst,
  yearsWords,
} from './say'
import type { Block, Part, ReportData } from './types'

const works = 'công trình, mô hình'

/** Units and models apart, the change of each on the period before, and how far they came. */
export function registeredSentences(data: ReportData): Part[][] {
  const reached = stageWordsOf(data)
  return [
    registered(data, opening(data)),
    changeSentence(data),
    reached && sentence('Trong đó, ', reached),
  ].filter((parts) => parts !== null)
}

/** The same in one sentence; nothing where nobody registered. */
export function registeredShort(data: ReportData): Part[] {
  if (countOf(data, 'units') === 0) return []
  const reached = stageWordsOf(data)
  return registered(data, 'Có ', reached && [{ text: ', trong đó ' }, ...reached])
}

function registered(data: ReportData, begin: string, end: Part[] | null = null): Part[] {
  const named = data.campaign?.registers ? ` “${data.campaign.name}”` : ''
  if (countOf(data, 'units') === 0)
    return sentence(opening(data, { verb: 'chưa có' }), `đơn vị nào đăng ký ${works}${named}`)
  const models = counted(data, 'models', works)
  return sentence(
    begin,
    counted(data, 'units', 'đơn vị'),
    models ? ' đăng ký ' : ' đăng ký, chưa nêu công trình, mô hình',
    models,
    named,
    end,
  )
}

function changeSentence(data: ReportData): Part[] {
  const changes = (
    [
      ['units', 'đơn vị'],
      ['models', works],
    ] as const
  ).flatMap(([key, noun]) => {
    const said = change(data, key)
    return said ? [[{ text: `số ${noun} ` }, ...said]] : []
  })
  if (changes.length === 0) return []
  return sentence(`So với ${yearsWords(data.previous)}, `, listed(changes, '; ', '; '))
}

/** Those that came further are some of those that registered. */
function stageWordsOf(data: ReportData): Part[] | null {
  const reached = modelStages.slice(1).flatMap((stage) => {
    const part = counted(data, `stage.${stage}`)
    return part ? [{ part, words: stageWords[stage] }] : []
  })
  if (reached.length === 0) return null
  return listed(
    reached.map(({ part, words }, at) => [
      at === 0 ? { ...part, text: `${part.text} ${works}` } : part,
      { text: ` ${words}` },
    ]),
  )
}

/** By field and by whom they belong to. */
export function splitSentences(data: ReportData): Part[][] {
  const fields = data.fields.flatMap(({ id, name }) => {
    const part = counted(data, `field.${id ?? 'none'}`, works)
    if (!part) return []
    return [[part, { text: name === null ? ' chưa ghi lĩnh vực' : ` về ${lowerFirst(name)}` }]]
  })
  const owners = recipientKinds.flatMap((kind) => {
    const part = counted(data, `owner.${kind}`, works)
    return part ? [[part, { text: ` của ${kindWords[kind]}` }]] : []
  })
  return [
    fields.length === 0 ? [] : sentence('Theo lĩnh vực, có ', listed(fields)),
    owners.length === 0 ? [] : sentence('Theo chủ thể, có ', listed(owners)),
  ]
}

/** The funnel as a table, with what share of the registered came that far. */
export function stageTable(data: ReportData): Block[] {
  const own = modelStages.filter((stage) => countOf(data, `stage.${stage}`) > 0)
  if (own.length < 2) return []
  const rows = own.map((stage) => [
    { text: upperFirst(stageWords[stage]) },
    cell(data, `stage.${stage}`),
    cell(data, `share.stage.${stage}`),
  ])
  return table('Công trình, mô hình theo từng bước', ['Bước', 'Số lượng', 'Tỷ lệ'], rows)
}

/** Those that were chosen, by name. */
export function exemplaryBlocks(data: ReportData): Block[] {
  if (data.exemplary.length === 0) return []
  const all = countOf(data, 'stage.exemplary') === data.exemplary.length
  const names = data.exemplary.map(({ title, owner }) => [{ text: `“${title}” (${owner})` }])
  const lead = all ? ' tiêu biểu: ' : ' tiêu biểu, trong đó có: '
  return paragraph(
    sentence('Có ', counted(data, 'stage.exemplary', works), lead, listed(names, '; ', '; ')),
  )
}
