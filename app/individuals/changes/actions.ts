'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { mergePeople, removePerson, tellApart } from '@/db/person-changes/commands'
import { undoPersonChange } from '@/db/person-changes/commands-undo'
import { unmergePeople } from '@/db/person-changes/commands-unmerge'
import type {
  mergePeopleInput,
  removePersonInput,
  tellApartInput,
  undoPersonChangeInput,
  unmergePeopleInput,
} from '@/db/person-changes/input'

export const undoPersonChangeAction = async (input: z.input<typeof undoPersonChangeInput>) =>
  action(undoPersonChange)(input)

export const unmergePeopleAction = async (input: z.input<typeof unmergePeopleInput>) =>
  action(unmergePeople)(input)

export const mergePeopleAction = async (input: z.input<typeof mergePeopleInput>) =>
  action(mergePeople)(input)

export const removePersonAction = async (input: z.input<typeof removePersonInput>) =>
  action(removePerson)(input)

export const tellApartAction = async (input: z.input<typeof tellApartInput>) =>
  action(tellApart)(input)
