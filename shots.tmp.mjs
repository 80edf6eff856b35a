import { chromium } from 'playwright-core'
const base='http://127.0.0.1:4100'
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] })
const sizes={d:[1366,768],m:[390,844]}
async function signIn(ctx,who){const p=await ctx.newPage();await p.goto(base+'/sign-in');await p.getByLabel('Tên đăng nhập').fill(who);await p.getByLabel('Mật khẩu').fill(who==='admin'?'thu-nghiem-quan-tri-2021':'thu-nghiem-vai-tro-2021');await p.getByRole('button',{name:'Đăng nhập',exact:true}).click();await p.waitForURL(u=>!u.pathname.includes('sign-in'));return p}
const pages=process.argv.slice(2)
for (const [s,[w,h]] of Object.entries(sizes)) for (const dark of s==='d'?[false]:[true]) {
  const ctx=await b.newContext({viewport:{width:w,height:h},colorScheme:dark?'dark':'light',locale:'vi-VN',timezoneId:'Asia/Ho_Chi_Minh'})
  const p=await signIn(ctx,process.env.WHO||'admin')
  for (const path of pages){ await p.goto(base+path); await p.waitForTimeout(400); await p.screenshot({path:`/tmp/shots/${path.replace(/[^a-z0-9]+/gi,'_')}-${s}.png`}) }
  await ctx.close()
}
await b.close()
