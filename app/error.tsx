'use client'

import { ErrorPage } from '@/components/page/error-page'

export default ErrorPage
