import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessDocument } from './access-document'
import { root } from './root.mjs'

/** `npm run access`: writes `docs/access.md` from the rows of `domain/access`. */
writeFileSync(join(root, 'docs/access.md'), accessDocument())
