import { type KeptNoun, nounsWith } from '@/domain/nouns'
import { tableOf } from '../nouns'

/**
 * Of a list the history keeps what was chosen, not how it was read or compared; and what is under way
 * is told when it has come to its end.
 */
const howListsAreRead = [
  ...['mapping', 'tables', 'problems', 'converted', 'earlierId', 'earlierDecisionId'],
  ...['checkedAt', 'state', 'running'],
]

/** What records are called in a sentence, and which fields the history says nothing of. */
type Said = { what: string; aside?: readonly string[] }

/** Every noun whose records have entries of their own in the history; null for what is told with others. */
const told: Record<KeptNoun, Said | null> = {
  award: { what: 'bản ghi khen thưởng' },
  decision: { what: 'quyết định' },
  event: { what: 'sự kiện' },
  unit: { what: 'đơn vị' },
  individual: { what: 'cá nhân' },
  model: { what: 'công trình, mô hình' },
  registration: { what: 'đăng ký' },
  campaign: { what: 'phong trào' },
  campaignYear: { what: 'năm phong trào' },
  field: { what: 'lĩnh vực' },
  awardForm: { what: 'hình thức khen thưởng' },
  source: { what: 'nguồn số liệu' },
  tally: { what: 'số liệu công bố' },
  attachment: { what: 'tệp đính kèm' },
  import: { what: 'danh sách đã nhập', aside: howListsAreRead },
  report: { what: 'báo cáo' },
  savedView: { what: 'bảng lọc đã ghi' },
  pin: { what: 'số liệu đã ghim' },
  user: { what: 'tài khoản' },
  bulkEdit: null,
  personalExport: null,
  modelStage: null,
  unitSuccession: null,
  importRow: null,
  personChange: null,
  distinctPeople: null,
  anonymisation: null,
}

export type Register = Said & { noun: KeptNoun; table: (typeof tableOf)[KeptNoun] }

/** Every table whose records have entries of their own in the history. */
export const registers: Register[] = nounsWith('kept').flatMap((noun) => {
  const said = told[noun]
  return said ? [{ noun, table: tableOf[noun], ...said }] : []
})
