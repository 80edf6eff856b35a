/** What files with people's names are taken out of the book, in the order of the rail. */
export const exportKinds = [
  'awards',
  'models',
  'individuals',
  'decisions',
  'achievements',
  'table',
  'report',
  'history',
  'importFile',
  'attachment',
  'person',
  'register',
] as const
export type ExportKind = (typeof exportKinds)[number]

export const exportFormats = ['xlsx', 'csv', 'docx', 'pdf', 'zip', 'print', 'original'] as const
