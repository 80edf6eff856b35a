import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { restoreBackup } from '@/db/backup/restore'
import { dataFolder } from '@/db/open'
import { formatNumber } from '@/domain/numbers'
import { runBackupCommand } from './backup-command'
import { takeDataFolder } from './data-folder.mjs'

/**
 * `npm run restore -- FILE`: puts a backup into the place of the book in the data folder, after checking
 * it; what it replaces is kept beside. No server may have the folder.
 */
await runBackupCommand('restore', async (file, passphrase) => {
  if (!existsSync(file)) return { refused: `Không có tệp ${file}.` }
  const folder = resolve(dataFolder())
  const leave = takeDataFolder(folder, 'npm run restore')
  try {
    const { manifest, problems, kept } = await restoreBackup(file, folder, {
      passphrase,
      now: new Date(),
    })
    for (const problem of problems) console.error(problem)
    if (problems.length > 0)
      console.error(
        'Những điều trên đã có sẵn trong sổ lúc sao lưu; sổ vẫn được khôi phục như lúc đó.',
      )
    return {
      done: `Đã khôi phục sổ lúc ${manifest.madeAt}: ${formatNumber(manifest.awards)} khen thưởng, lịch sử đến mục ${manifest.head?.sequence ?? 0}. Sổ trước đó còn ở ${kept}.`,
    }
  } finally {
    leave()
  }
})
