'use server'

import { action } from '@/app/action'
import { mergePeople, removePerson, tellApart } from '@/db/person-changes/commands'
import { undoPersonChange } from '@/db/person-changes/commands-undo'
import { unmergePeople } from '@/db/person-changes/commands-unmerge'

export const undoPersonChangeAction = action(undoPersonChange)
export const unmergePeopleAction = action(unmergePeople)
export const mergePeopleAction = action(mergePeople)
export const removePersonAction = action(removePerson)
export const tellApartAction = action(tellApart)
