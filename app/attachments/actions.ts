'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import {
  addAttachment,
  orderAttachments,
  removeAttachment,
  updateCaption,
} from '@/db/attachments/commands'
import type {
  addCaptionInput,
  orderAttachmentsInput,
  removeAttachmentInput,
  updateCaptionInput,
} from '@/db/attachments/input'

/** Without its photo, which comes by upload: what a browser says of bytes is never taken. */
export const addCaptionAction = async (input: z.input<typeof addCaptionInput>) =>
  action(addAttachment)({ ...input, file: null })

export const updateCaptionAction = async (input: z.input<typeof updateCaptionInput>) =>
  action(updateCaption)(input)

export const removeAttachmentAction = async (input: z.input<typeof removeAttachmentInput>) =>
  action(removeAttachment)(input)

export const orderAttachmentsAction = async (input: z.input<typeof orderAttachmentsInput>) =>
  action(orderAttachments)(input)
