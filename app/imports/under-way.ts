import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { UnderWayLine } from '@/components/frame/under-way'
import { startImportPolicy } from '@/db/imports/policy'
import { underWay } from '@/db/imports/progress'
import { type Actor, may } from '@/domain/permissions'

/**
 * Lists that are being saved or undone now, as sentences: the figures that anybody looks at are
 * moving. What a list is called is the office's own business.
 */
export async function underWayLines(actor: Actor): Promise<UnderWayLine[]> {
  const now = underWay().filter(({ what }) => what !== 'read' && what !== 'check')
  if (now.length === 0) return []
  const t = await getTranslations('imports')
  const mayOpen = may(actor, startImportPolicy)
  return now.map(({ importId, fileName, what, done, total }) => ({
    text: t('underWay', { what, named: mayOpen ? 'yes' : 'no', file: fileName, done, total }),
    href: mayOpen ? `/imports/${importId}` : null,
  }))
}
