import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { restoreVersionAction } from '@/app/history/actions'
import { readContext } from '@/app/session'
import { recordHref } from '@/components/history/record-href'
import { RestoreVersion } from '@/components/history/restore-version'
import { VersionCard } from '@/components/history/version-card'
import { versionLines } from '@/components/history/version-lines'
import { Interactive } from '@/components/page/interactive'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { openVersion } from '@/db/audit/version'
import { formatInstant } from '@/domain/dates'
import type { Locale } from '@/domain/vocabulary'

type Props = { params: Promise<{ noun: string; id: string; version: string }> }

async function open(params: Props['params']) {
  const { noun, id, version } = await params
  if (![id, version].every((one) => /^[1-9]\d{0,8}$/.test(one))) notFound()
  const found = await openVersion(await readContext(), noun, Number(id), Number(version))
  if (!found) notFound()
  return found
}

export const generateMetadata = async ({ params }: Props) => {
  const [{ n, title }, t] = await Promise.all([open(params), getTranslations('history.version')])
  return { title: `${t('title', { n })} · ${title ?? ''}` }
}

/** A record as it was in an earlier version, beside what it is now, and the way back to it. */
export default async function VersionPage({ params }: Props) {
  const [found, locale, t, all] = await Promise.all([
    open(params),
    getLocale(),
    getTranslations('history.version'),
    getTranslations(),
  ])
  const { noun, id, n, title, at, by, current, earlier, later, can } = found
  const lines = versionLines(found, all, locale as Locale)
  const page = recordHref(noun, id)
  const name = title ?? all('history.numbered', { id: String(id) })
  const crumb = current && page ? [{ label: name, href: page }] : []
  const to = (other: number) => `/history/${noun}/${id}/${other}`
  const isNow = current?.n === n
  return (
    <>
      <PageHead
        title={t('of', { n, name })}
        note={at && t('by', { by: by ?? '', at: formatInstant(at) })}
        breadcrumbs={crumb}
        actions={
          <>
            {earlier !== null && (
              <LinkButton href={to(earlier)} look="quiet">
                {t('earlier', { n: earlier })}
              </LinkButton>
            )}
            {later !== null && (
              <LinkButton href={to(later)} look="quiet">
                {t('later', { n: later })}
              </LinkButton>
            )}
          </>
        }
      />
      {isNow && <Notice tone="done">{t('isNow')}</Notice>}
      {!current && <Notice tone="doubt">{t('gone')}</Notice>}
      {current?.status === 'undone' && <Notice tone="doubt">{t('undone')}</Notice>}
      {current?.status === 'revoked' && <Notice tone="doubt">{t('revoked')}</Notice>}
      <VersionCard lines={lines} n={n} isNow={isNow} />
      {can.restore && current && (
        <Interactive words={['common', 'validation', 'history']}>
          <RestoreVersion
            version={{ noun, id, n, version: current.version }}
            lines={lines.filter(({ back }) => back)}
            send={restoreVersionAction}
            href={page ? `${page}?saved=1` : to(current.version + 1)}
          />
        </Interactive>
      )}
    </>
  )
}
