import { attachments } from '../attachments/table'
import { awardForms } from '../award-forms/table'
import { awards } from '../awards/table'
import { campaignYears } from '../campaign-years/table'
import { campaigns } from '../campaigns/table'
import { decisions } from '../decisions/table'
import { events } from '../events/table'
import { fields } from '../fields/table'
import { imports } from '../imports/table'
import { individuals } from '../individuals/table'
import { models } from '../models/table'
import { pins } from '../pins/table'
import { registrations } from '../registrations/table'
import { reports } from '../reports/table'
import { savedViews } from '../saved-views/table'
import { publishedTallies, sources } from '../tallies/table'
import { units } from '../units/table'
import { users } from '../users/table'

/** A noun of the history, the table its records lie in, and what they are called in a sentence. */
export type Register = {
  noun: string
  table: (typeof registers)[number]['table']
  what: string
  aside?: readonly string[]
}

/**
 * Of a list the history keeps what was chosen, not how it was read or compared; and what is under way
 * is told when it has come to its end.
 */
const howListsAreRead = [
  ...['mapping', 'tables', 'problems', 'converted', 'earlierId', 'earlierDecisionId'],
  ...['checkedAt', 'state', 'running'],
]

/** Every table whose records have entries of their own in the history. */
export const registers = [
  { noun: 'award', table: awards, what: 'bản ghi khen thưởng' },
  { noun: 'decision', table: decisions, what: 'quyết định' },
  { noun: 'event', table: events, what: 'sự kiện' },
  { noun: 'unit', table: units, what: 'đơn vị' },
  { noun: 'individual', table: individuals, what: 'cá nhân' },
  { noun: 'model', table: models, what: 'công trình, mô hình' },
  { noun: 'registration', table: registrations, what: 'đăng ký' },
  { noun: 'campaign', table: campaigns, what: 'phong trào' },
  { noun: 'campaignYear', table: campaignYears, what: 'năm phong trào' },
  { noun: 'field', table: fields, what: 'lĩnh vực' },
  { noun: 'awardForm', table: awardForms, what: 'hình thức khen thưởng' },
  { noun: 'source', table: sources, what: 'nguồn số liệu' },
  { noun: 'tally', table: publishedTallies, what: 'số liệu công bố' },
  { noun: 'attachment', table: attachments, what: 'tệp đính kèm' },
  { noun: 'import', table: imports, what: 'danh sách đã nhập', aside: howListsAreRead },
  { noun: 'report', table: reports, what: 'báo cáo' },
  { noun: 'savedView', table: savedViews, what: 'bảng lọc đã ghi' },
  { noun: 'pin', table: pins, what: 'số liệu đã ghim' },
  { noun: 'user', table: users, what: 'tài khoản' },
] as const
