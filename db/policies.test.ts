import { expect, test } from 'vitest'
import type { roles } from '@/domain/vocabulary'
import { smallBook } from './testing'
import { everyCommand as commands, nameOf as name } from './testing/every-command'

test('there are commands, and no two of one name', () => {
  expect(commands.length).toBeGreaterThan(20)
  expect(new Set(commands.map(name)).size).toBe(commands.length)
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
