import { useLocale } from 'next-intl'
import { NotFoundPage } from '@/components/page/not-found-page'

/** Also the answer for what exists and is not the reader's: the two must look the same. */
export default function NotFound() {
  return <NotFoundPage locale={useLocale()} />
}
