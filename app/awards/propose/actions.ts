'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import {
  amendProposal,
  conferProposal,
  proposeAward,
  returnProposal,
} from '@/db/awards/commands-propose'
import type {
  amendProposalInput,
  conferProposalInput,
  proposeAwardInput,
  returnProposalInput,
} from '@/db/awards/input-propose'

export const proposeAwardAction = async (input: z.input<typeof proposeAwardInput>) =>
  action(proposeAward)(input)

export const amendProposalAction = async (input: z.input<typeof amendProposalInput>) =>
  action(amendProposal)(input)

export const returnProposalAction = async (input: z.input<typeof returnProposalInput>) =>
  action(returnProposal)(input)

export const conferProposalAction = async (input: z.input<typeof conferProposalInput>) =>
  action(conferProposal)(input)
