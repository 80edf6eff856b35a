import { cookies } from 'next/headers'
import { type Locale, locales } from '@/domain/vocabulary'

export const localeCookie = 'so-vang.locale'
const defaultLocale: Locale = 'vi'

/** The language the visitor chose, else Vietnamese: the browser's language says little in an office. */
export async function chosenLocale(): Promise<Locale> {
  return asLocale((await cookies()).get(localeCookie)?.value) ?? defaultLocale
}

export function asLocale(value: unknown): Locale | undefined {
  return locales.find((locale) => locale === value)
}
