import { and, asc, desc, eq, exists, gt, inArray, sql, sum } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
