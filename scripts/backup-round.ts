import { planOf } from '@/db/backup/plan'
import { backupRound } from '@/db/backup/round'
import { dataFolder } from '@/db/open'

// A round in a process of its own, started by the server: copying the book holds nobody up there.
await backupRound(dataFolder(), planOf(dataFolder(), process.env), new Date())
