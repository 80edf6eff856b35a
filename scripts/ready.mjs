import { build, isBuilt } from './build.mjs'
import { install, isInstalled } from './install.mjs'
import { Refusal, runMain } from './refusal.mjs'

/** Packages and build of a version, before it is started: an upgrade is ready when the old one stops. */
runMain(async () => {
  await made(isInstalled, install, 'Không cài được các gói phần mềm; lý do ở ngay trên.')
  await made(isBuilt, build, 'Không dựng được trang web; lý do ở ngay trên.')
})

async function made(isThere, make, problem) {
  if (isThere()) return
  const { code, output } = await make()
  if (code === 0) return
  console.error(output)
  throw new Refusal(problem)
}
