import { NextResponse } from 'next/server'
import { getClockBehind } from '@/app/office'
import { backupState } from '@/db/backup/queries'
import { diskHasRoom } from '@/db/disk'
import { databaseAnswers } from '@/db/health'
import packageJson from '@/package.json'

export const dynamic = 'force-dynamic'

/** For a supervisor: 503 when the database does not answer, or nothing can be written any more. */
export async function GET() {
  const answers = await databaseAnswers()
  const disk = diskHasRoom() ? 'ok' : 'full'
  const ok = answers && disk === 'ok'
  const database = answers ? 'ok' : 'error'
  return NextResponse.json(
    {
      status: ok ? 'ok' : 'error',
      database,
      disk,
      backup: backupState(),
      clock: answers && (await getClockBehind()) ? 'behind' : 'ok',
      version: packageJson.version,
    },
    { status: ok ? 200 : 503 },
  )
}
