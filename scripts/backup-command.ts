import { BookRefused } from '@/db/book-refused'
import { problemOfEngine } from '@/db/engine/problem-of-engine'
import { dataFolder } from '@/db/open'
import { Refusal } from './refusal.mjs'

type Answer = { done: string } | { refused: string }

/**
 * What `npm run backup` and `npm run restore` have in common: one file as argument, the passphrase from
 * the environment (an argument would stand in the list of processes), one sentence at the end.
 */
export async function runBackupCommand(
  name: 'backup' | 'restore',
  run: (file: string, passphrase: string | undefined) => Promise<Answer>,
): Promise<void> {
  const [file, ...rest] = process.argv.slice(2)
  if (!file || rest.length > 0) return refuse(`Cách dùng: npm run ${name} -- TỆP`)
  try {
    const answer = await run(file, process.env.SO_VANG_BACKUP_PASSPHRASE || undefined)
    if ('refused' in answer) return refuse(answer.refused)
    console.log(answer.done)
  } catch (error) {
    if (error instanceof BookRefused || error instanceof Refusal) return refuse(error.message)
    const problem = problemOfEngine(error, dataFolder())
    if (!problem) throw error
    refuse(problem)
  }
}

function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
