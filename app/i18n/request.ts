import { getRequestConfig } from 'next-intl/server'
import type { Locale } from '@/domain/vocabulary'
import { loadMessages } from '@/messages/load'
import type { Words } from '@/messages/words'
import { chosenLocale } from './locale'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Words
  }
}

export default getRequestConfig(async () => {
  const locale = await chosenLocale()
  return { locale, timeZone: 'Asia/Ho_Chi_Minh', messages: loadMessages(locale) }
})
