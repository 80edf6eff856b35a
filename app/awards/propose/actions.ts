'use server'

import { action } from '@/app/action'
import { conferProposals, returnProposals } from '@/db/awards/commands-proposals'
import {
  amendProposal,
  conferProposal,
  proposeAward,
  returnProposal,
} from '@/db/awards/commands-propose'

export const proposeAwardAction = action(proposeAward)
export const amendProposalAction = action(amendProposal)
export const returnProposalAction = action(returnProposal)
export const conferProposalAction = action(conferProposal)
export const conferProposalsAction = action(conferProposals)
export const returnProposalsAction = action(returnProposals)
