import { count } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { roles } from '@/domain/vocabulary'
import { auditEntries } from './audit/table'
import type { Command } from './command'
import { smallBook } from './testing'

/** Every command there is: whoever adds one is walked here too, without naming it. */
const files = import.meta.glob(['./*/commands*.ts', '!./**/*.test.ts'], { eager: true }) as Record<
  string,
  object
>
const commands = Object.values(files)
  .flatMap((file) => Object.values(file))
  .filter(
    (value): value is Command<never, unknown> => typeof value === 'function' && 'policy' in value,
  )
const name = ({ policy }: Command<never, unknown>) => `${policy.noun}.${policy.verb}`

test('there are commands, and no two of one name', () => {
  expect(commands.length).toBeGreaterThan(20)
  expect(new Set(commands.map(name)).size).toBe(commands.length)
})

test('every command answers every role as its policy says, and a refusal writes nothing', async () => {
  const book = await smallBook()
  for (const command of commands)
    for (const role of roles) {
      const answer = await command(book.as[role], {} as never)
      const refused = !answer.ok && answer.reason === 'notAllowed'
      expect(refused, `${name(command)} by ${role}`).toBe(!command.policy.roles.includes(role))
    }
  expect(await book.db.reader.select({ n: count() }).from(auditEntries)).toEqual([{ n: 0 }])
})

test('leaders write nothing but what they take out, their pins, views and their own account, and units besides only their registrations, models and proposals', () => {
  const of = (role: (typeof roles)[number]) =>
    commands
      .filter((c) => c.policy.roles.includes(role))
      .map(name)
      .sort()
  expect(of('leader')).toEqual([
    'personalExport.export',
    'personalExport.print',
    'pin.create',
    'pin.remove',
    'savedView.create',
    'savedView.remove',
    'session.end',
    'session.endOthers',
    'user.addFactor',
    'user.changePassword',
    'user.removeFactor',
    'user.startFactor',
  ])
  expect(new Set(of('contributor').map((n) => n.split('.')[0]))).toEqual(
    new Set([
      'attachment',
      'award',
      'model',
      'personalExport',
      'pin',
      'registration',
      'savedView',
      'session',
      'user',
    ]),
  )
  // What units propose is an award only when the office confers it.
  expect(of('contributor').filter((n) => n.startsWith('award.'))).toEqual([
    'award.amend',
    'award.propose',
  ])
  expect(of('contributor').filter((n) => n.startsWith('registration.'))).toEqual([
    'registration.create',
    'registration.send',
    'registration.update',
  ])
})

test('with a one-time password nothing can be done but to change it', async () => {
  const book = await smallBook()
  const actor = { ...book.as.admin.actor, mustChangePassword: true }
  for (const command of commands) {
    const answer = await command({ ...book.as.admin, actor }, {} as never)
    expect(!answer.ok && answer.reason === 'notAllowed', name(command)).toBe(
      command.policy.verb !== 'changePassword',
    )
  }
})

test('where a second factor is asked and missing nothing can be done but to see to the account', async () => {
  const book = await smallBook()
  const actor = { ...book.as.admin.actor, mustAddFactor: true }
  const open: string[] = []
  for (const command of commands) {
    const answer = await command({ ...book.as.admin, actor }, {} as never)
    if (answer.ok || answer.reason !== 'notAllowed') open.push(name(command))
  }
  expect(open.sort()).toEqual(['user.addFactor', 'user.changePassword', 'user.startFactor'])
})
