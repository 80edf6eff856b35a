import { NextResponse } from 'next/server'
import { databaseAnswers } from '@/db/health'
import packageJson from '@/package.json'

export const dynamic = 'force-dynamic'

/** For a supervisor: 503 when the database does not answer. */
export async function GET() {
  const ok = await databaseAnswers()
  const state = ok ? 'ok' : 'error'
  return NextResponse.json(
    { status: state, database: state, version: packageJson.version },
    { status: ok ? 200 : 503 },
  )
}
