'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import { conferProposals, returnProposals } from '@/db/awards/commands-proposals'
import {
  amendProposal,
  conferProposal,
  proposeAward,
  returnProposal,
} from '@/db/awards/commands-propose'
import type {
  amendProposalInput,
  conferProposalInput,
  conferProposalsInput,
  proposeAwardInput,
  returnProposalInput,
  returnProposalsInput,
} from '@/db/awards/input-propose'

export const proposeAwardAction = async (input: z.input<typeof proposeAwardInput>) =>
  action(proposeAward)(input)

export const amendProposalAction = async (input: z.input<typeof amendProposalInput>) =>
  action(amendProposal)(input)

export const returnProposalAction = async (input: z.input<typeof returnProposalInput>) =>
  action(returnProposal)(input)

export const conferProposalAction = async (input: z.input<typeof conferProposalInput>) =>
  action(conferProposal)(input)

export const conferProposalsAction = async (input: z.input<typeof conferProposalsInput>) =>
  action(conferProposals)(input)

export const returnProposalsAction = async (input: z.input<typeof returnProposalsInput>) =>
  action(returnProposals)(input)
