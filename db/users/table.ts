import { roles } from '@/domain/vocabulary'
import {
  clock,
  code,
  flag,
  id,
  index,
  link,
  table,
  uniqueIndex,
  whole,
  words,
} from '../engine/columns'
import { units } from '../units/table'

/**
 * People who sign in. The sign-in library asks for `email`; nobody here has one that we need, so it
 * is filled with a reserved address made from the user name and shown nowhere.
 */
export const users = table('users', {
  id: id(),
  name: words().notNull(),
  email: words().notNull().unique(),
  emailVerified: flag().notNull().default(false),
  image: words(),
  username: words().notNull().unique(),
  displayUsername: words(),
  role: code(roles).notNull(),
  unitId: link().references(() => units.id),
  active: flag().notNull().default(true),
  mustChangePassword: flag().notNull().default(false),
  /** Whether a code is asked beside the password. */
  twoFactorEnabled: flag().notNull().default(false),
  version: whole().notNull().default(1),
  createKey: words().unique(),
  createdAt: clock().notNull(),
  updatedAt: clock().notNull(),
})

export const sessions = table(
  'sessions',
  {
    id: id(),
    token: words().notNull().unique(),
    userId: link()
      .notNull()
      .references(() => users.id),
    expiresAt: clock().notNull(),
    ipAddress: words(),
    userAgent: words(),
    createdAt: clock().notNull(),
    updatedAt: clock().notNull(),
  },
  (t) => [index('sessions_user').on(t.userId)],
)

/** The password's hash lives here (`providerId` "credential"). */
export const accounts = table(
  'accounts',
  {
    id: id(),
    accountId: words().notNull(),
    providerId: words().notNull(),
    userId: link()
      .notNull()
      .references(() => users.id),
    password: words(),
    accessToken: words(),
    refreshToken: words(),
    idToken: words(),
    accessTokenExpiresAt: clock(),
    refreshTokenExpiresAt: clock(),
    scope: words(),
    createdAt: clock().notNull(),
    updatedAt: clock().notNull(),
  },
  (t) => [index('accounts_user').on(t.userId)],
)

export const verifications = table('verifications', {
  id: id(),
  identifier: words().notNull(),
  value: words().notNull(),
  expiresAt: clock().notNull(),
  createdAt: clock().notNull(),
  updatedAt: clock().notNull(),
})

/** The second factor of an account, as the sign-in library wants it; secrets are kept encrypted. */
export const twoFactors = table(
  'twoFactors',
  {
    id: id(),
    userId: link()
      .notNull()
      .references(() => users.id),
    secret: words().notNull(),
    backupCodes: words().notNull(),
    /** Not before the first code was right. */
    verified: flag().notNull().default(false),
    failedVerificationCount: whole().notNull().default(0),
    lockedUntil: clock(),
  },
  (t) => [uniqueIndex('twoFactors_user').on(t.userId)],
)
