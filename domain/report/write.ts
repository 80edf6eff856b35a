import { awardSentences, formTable, honoursOf, levelTable, unitBlocks, yearBlocks } from './awards'
import { eventBlocks } from './event'
import {
  campaignWords,
  counted,
  countOf,
  honourWords,
  listed,
  lowerFirst,
  paragraph,
  periodWords,
  sentence,
} from './say'
import { tallySentence, tallyTable } from './tallies'
import type { Block, Part, ReportData } from './types'
import {
  exemplaryBlocks,
  registeredSentences,
  registeredShort,
  splitSentences,
  stageTable,
} from './works'

/** The report as blocks of text, tables and drawings, every number with its key and its rows. */
export function writeReport(data: ReportData): { title: string; blocks: Block[] } {
  const body = templates[data.template](data)
  return { title: titleOf(data), blocks: [...body, ...paragraph(sampleSentence(data))] }
}

const templates: Record<ReportData['template'], (data: ReportData) => Block[]> = {
  annual: (data) => [
    ...(data.campaign?.registers ? worksPart(data) : []),
    heading('Kết quả khen thưởng'),
    ...paragraph(...awardSentences(data)),
    ...levelTable(data),
    ...formTable(data),
    ...yearBlocks(data),
    ...part('Đối chiếu số liệu', [...paragraph(tallySentence(data)), ...tallyTable(data)]),
  ],
  review: (data) => [
    heading('Kết quả khen thưởng'),
    ...paragraph(...awardSentences(data)),
    ...levelTable(data),
    ...part('Kết quả theo từng năm', yearBlocks(data)),
    ...part('Kết quả theo đơn vị', unitBlocks(data)),
    ...part('Đối chiếu số liệu', [...paragraph(tallySentence(data)), ...tallyTable(data)]),
  ],
  event: eventBlocks,
  brief: briefBlocks,
}

const heading = (text: string): Block => ({ kind: 'heading', text })
const part = (name: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [heading(name), ...blocks]

const worksPart = (data: ReportData): Block[] => [
  heading('Đăng ký và thực hiện'),
  ...paragraph(...registeredSentences(data)),
  ...paragraph(...splitSentences(data)),
  ...stageTable(data),
  ...part('Công trình, mô hình tiêu biểu', exemplaryBlocks(data)),
]

/** Five sentences and one table. */
function briefBlocks(data: ReportData): Block[] {
  const five = [
    ...awardSentences(data, { short: true }),
    registeredShort(data),
    topUnit(data),
    tallySentence(data),
  ]
  return [...paragraph(...five), ...levelTable(data).slice(0, 1)]
}

function topUnit(data: ReportData): Part[] {
  const tops = honoursOf(data).flatMap((honour) => {
    const n = (id: number) => countOf(data, `unit.${id}.${honour}`)
    const [top, second] = [...data.units].sort((a, b) => n(b.id) - n(a.id))
    if (!top || !second || n(top.id) === n(second.id)) return []
    const part = counted(data, `unit.${top.id}.${honour}`, `lượt ${honourWords[honour]}`)
    return part ? [[{ text: `${top.name} có nhiều nhất với ` }, part]] : []
  })
  return tops.length === 0 ? [] : sentence(listed(tops, '; ', '; '))
}

/** Samples are never silently in a report. */
function sampleSentence(data: ReportData): Part[] {
  const parts = (
    [
      ['sample.awards', 'lượt khen là bản ghi mẫu'],
      ['sample.models', 'công trình, mô hình là bản ghi mẫu'],
    ] as const
  ).flatMap(([key, words]) => {
    const said = counted(data, key, words)
    return said ? [[said]] : []
  })
  if (parts.length === 0) return []
  return sentence('Lưu ý: trong các số liệu trên, ', listed(parts), ', chưa phải số liệu thật')
}

function titleOf(data: ReportData): string {
  const when = lowerFirst(periodWords(data))
  const what = data.campaign ? ` thực hiện ${campaignWords(data)}` : ' công tác khen thưởng'
  if (data.template === 'annual') return `Kết quả${what} ${when}`
  if (data.template === 'review') return `Sơ kết${what} ${when}`
  if (data.template === 'event') return `Kết quả ${lowerFirst(data.event?.name ?? '')}`
  return `Tóm tắt kết quả${what} ${when}`
}
