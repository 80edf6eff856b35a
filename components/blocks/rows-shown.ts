import type { useTranslations } from 'next-intl'

type Words = ReturnType<typeof useTranslations<never>>
type Shown = { page: number; pageSize: number; total: number }

/** Which rows of a long list a block holds: "dòng 51–100 trong 430"; empty when it holds all. */
export function rowsShown({ page, pageSize, total }: Shown, t: Words): string {
  if (total <= pageSize) return ''
  const first = (page - 1) * pageSize + 1
  return t('blocks.page', { first, last: Math.min(total, page * pageSize), total })
}
