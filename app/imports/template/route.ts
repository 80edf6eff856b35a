import { getTranslations } from 'next-intl/server'
import { download } from '@/app/download'
import { getOffice } from '@/app/office'
import { routeContext } from '@/app/session'
import { templateLists } from '@/db/awards/template-lists'
import { namesNobody } from '@/db/personal-exports/told'
import { listTemplate } from '@/documents/list-template'
import { todayIn } from '@/domain/dates'
import { levels, recipientKinds } from '@/domain/vocabulary'

/** An empty list for units to fill in, with this office's catalogues to pick from. */
export async function GET(): Promise<Response> {
  const [t, ctx] = await Promise.all([getTranslations('quick.file'), routeContext()])
  if (!ctx) return new Response(t('signedOut'), { status: 401 })
  const today = todayIn(new Date())
  // In Vietnamese whatever the screen speaks: it is read by the units, and read back by the import.
  const [words, office, lists] = await Promise.all([
    getTranslations({ locale: 'vi', namespace: 'vocabulary' }),
    getOffice(),
    templateLists(ctx, today),
  ])
  if (!lists) return new Response(t('notAllowed'), { status: 403 })
  const bytes = await listTemplate(
    {
      ...lists,
      kinds: recipientKinds.map((kind) => words(`kind.${kind}`)),
      levels: levels.map((level) => words(`level.${level}`)),
    },
    office.name,
    Number(today.slice(0, 4)),
  )
  return download(bytes, 'xlsx', 'mau-danh-sach-khen-thuong.xlsx', namesNobody)
}
