import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, openDatabase } from '@/db/open'
import { givePassword } from '@/db/users/give-password'
import { Refusal, runMain } from './refusal.mjs'

/**
 * `npm run password -- USERNAME`: a new one-time password for an account of the book in the data
 * folder, whether the server runs or not. It must be changed at the next sign-in.
 */
runMain(async () => {
  const [username] = process.argv.slice(2)
  if (!username || username.startsWith('-'))
    throw new Refusal('Cách dùng: npm run password -- TÊN_ĐĂNG_NHẬP (ví dụ: admin)')
  const folder = dataFolder()
  if (!existsSync(join(folder, 'so-vang.db')))
    throw new Refusal(`Chưa có sổ trong ${folder}. Đặt DATA_DIR là thư mục dữ liệu của sổ.`)
  const db = openDatabase(folder)
  try {
    const given = await givePassword(db, username, new Date())
    if (!given) throw new Refusal(`Không có tài khoản ${username} trong ${folder}.`)
    console.log(`Tên đăng nhập: ${username.toLowerCase()}`)
    console.log(`Mật khẩu dùng một lần: ${given.password}`)
    console.log('Đăng nhập lần tới phải đổi mật khẩu. Mọi phiên đang mở của tài khoản đã kết thúc.')
    if (!given.active)
      console.log('Tài khoản đang khóa: quản trị phải mở lại thì mới đăng nhập được.')
  } finally {
    db.close()
  }
})
