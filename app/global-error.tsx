'use client'

import './globals.css'
import { ErrorPage } from '@/components/page/error-page'

/** When the layout itself fails, the frame included. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="vi">
      <body>
        <title>Sổ vàng</title>
        <ErrorPage {...props} />
      </body>
    </html>
  )
}
