import { makeBackup } from '@/db/backup/make'
import { dataFolder } from '@/db/open'
import { formatNumber } from '@/domain/numbers'
import { runBackupCommand } from './backup-command'

/**
 * `npm run backup -- FILE`: the whole book in one file, also while a server has it open. With
 * `SO_VANG_BACKUP_PASSPHRASE` it is encrypted.
 */
await runBackupCommand('backup', async (file, passphrase) => {
  const { awards, head, parts, missing } = await makeBackup(dataFolder(), file, {
    passphrase,
    now: new Date(),
  })
  for (const sha256 of missing)
    console.error(`Tệp đính kèm ${sha256} không còn trong thư mục dữ liệu.`)
  return {
    done: `Đã sao lưu vào ${file}: ${formatNumber(awards)} khen thưởng, ${formatNumber(parts.length)} tệp, lịch sử đến mục ${head?.sequence ?? 0}.`,
  }
})
