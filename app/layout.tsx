import '@fontsource/be-vietnam-pro/400.css'
import '@fontsource/be-vietnam-pro/500.css'
import '@fontsource/be-vietnam-pro/600.css'
import '@fontsource/be-vietnam-pro/700.css'
import './globals.css'
import './print.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClockBehind } from '@/components/frame/clock-behind'
import { Frame } from '@/components/frame/frame'
import { SearchBox } from '@/components/frame/search-box'
import { UnderWay } from '@/components/frame/under-way'
import styles from '@/components/search/search.module.css'
import { Suggestions } from '@/components/search/suggestions'
import { waitingCounts } from '@/components/waiting/lines'
import { underWayLines } from './imports/under-way'
import { getClockBehind, getDraftDays, getHeadMark, getOffice } from './office'
import { getActor } from './session'
import { getWaiting } from './waiting'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  const name = t('productName')
  return { title: { default: name, template: `%s · ${name}` }, robots: { index: false } }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#171411' },
  ],
}

/** Mantine's fields read the scheme from this attribute; set before the first paint. */
const followScheme = `(m=>{let f=()=>document.documentElement.setAttribute('data-mantine-color-scheme',m.matches?'dark':'light');f();m.addEventListener('change',f)})(matchMedia('(prefers-color-scheme: dark)'))`

/** The frame's search field with its suggestions. */
async function search() {
  const t = await getTranslations('search')
  return (
    <div className={styles.holder}>
      <SearchBox />
      <Suggestions label={t('answers')} nothing={t.raw('nothingFor')} all={t('all')} />
    </div>
  )
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, requestHeaders, actor] = await Promise.all([getLocale(), headers(), getActor()])
  const behind = actor && (await getClockBehind())
  const draftDays = await getDraftDays()
  const nonce = requestHeaders.get('x-nonce') ?? undefined
  return (
    <html lang={locale} data-draft-days={draftDays} suppressHydrationWarning>
      <head>
        <script
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file
          dangerouslySetInnerHTML={{ __html: followScheme }}
        />
      </head>
      <body>
        {actor ? (
          <Frame
            actor={actor}
            office={await getOffice()}
            mark={await getHeadMark()}
            counts={waitingCounts(await getWaiting(), actor.role)}
            search={await search()}
          >
            {behind && <ClockBehind newest={behind} />}
            <UnderWay lines={await underWayLines(actor)} />
            {children}
          </Frame>
        ) : (
          children
        )}
      </body>
    </html>
  )
}
