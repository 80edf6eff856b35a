import type { PageRow } from './pages'

export type RouteRow = PageRow & {
  /** What who may not gets; 404 unless it says so. */
  refusal?: number
  /** What who may gets; 200 unless it says so. */
  answer?: number
  /** What is sent with it. */
  body?: 'photo' | 'form' | 'rows' | 'nothing'
  /** Names of records are in the answer: those of other units must not be, for a unit. */
  names?: true
}

const csv = { query: '?format=csv' }
/** A list as a file: the own unit's names for a unit. */
const ofUnit: RouteRow = { who: 'everyone', ...csv, names: true }
/** A list of the whole office's records as a file. */
const ofAll: RouteRow = { who: 'everyone', ...csv }
const picked = { who: 'everyone', names: true } as const

/** Every route handler by method and address: exports, attachments, answers to the screen. */
export const routeRows: Record<string, RouteRow> = {
  'GET /api/health': { who: 'open' },
  'GET /admin/exports/export': { who: 'administrators', ...csv },
  // Nobody has written down why: nobody gets it, whoever asks (what is tried in the data layer).
  'GET /individuals/[id]/held': { who: 'office', record: 'individual', answer: 404 },
  'GET /attachments/[id]': { who: 'everyone', record: 'attachment' },
  'POST /attachments': { who: 'officeAndUnits', record: 'begun', body: 'photo', refusal: 403 },
  'GET /awards/doubts': { who: 'everyone', query: '?unitId=[unit]&decidedOn=10/11/2021' },
  'GET /awards/export': ofUnit,
  'POST /awards/quick/check': { who: 'office', body: 'rows', refusal: 403 },
  'GET /awards/similar': { who: 'everyone', query: '?kind=individual&individual=[individual]' },
  'GET /awards/statistics': { who: 'everyone' },
  'GET /campaigns/export': ofAll,
  'GET /campaigns/years/export': ofAll,
  'GET /decisions/export': ofAll,
  'GET /events/export': ofAll,
  'GET /history/export': { who: 'wholeReaders', ...csv },
  'GET /imports/[id]/file': { who: 'office', record: 'import' },
  'GET /imports/[id]/progress': { who: 'office', record: 'import', refusal: 401 },
  'DELETE /imports/[id]/progress': { who: 'office', record: 'import', refusal: 401 },
  'GET /imports/running': { who: 'everyone' },
  'GET /imports/template': { who: 'office', refusal: 403 },
  'POST /imports/upload': { who: 'office', body: 'nothing', refusal: 403, answer: 422 },
  'GET /individuals/export': ofUnit,
  'GET /individuals/similar': { who: 'everyone', query: '?q=Le+Thi' },
  'POST /locale': { who: 'open', body: 'form', answer: 303 },
  'GET /models/export': ofUnit,
  'GET /pick/[noun]': { ...picked, at: '/pick/individuals', query: '?q=le+thi' },
  'GET /registrations/export': ofAll,
  'GET /reports/[id]/export': { who: 'wholeReaders', record: 'report', query: '?format=docx' },
  'GET /reports/new/export': {
    who: 'wholeReaders',
    query: '?format=docx&template=review&from=2016&to=2021',
  },
  'GET /search/suggest': { ...picked, query: '?q=le+thi+cua' },
  'POST /tables/export': { who: 'everyone', body: 'nothing', answer: 400 },
  'GET /tallies/export': { who: 'wholeReaders', ...csv },
  'GET /units/export': ofAll,
  // The last: it ends the session.
  'POST /sign-out': { who: 'open', body: 'nothing', answer: 303 },
}
