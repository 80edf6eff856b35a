'use server'

import type { z } from 'zod'
import { action } from '@/app/action'
import {
  addAttachment,
  orderAttachments,
  removeAttachment,
  updateCaption,
} from '@/db/attachments/commands'

/** Without its photo, which comes by upload: what a browser says of bytes is never taken. */
export const addCaptionAction = async (input: Omit<z.input<typeof addAttachment.input>, 'file'>) =>
  action(addAttachment)({ ...input, file: null })

export const updateCaptionAction = action(updateCaption)
export const removeAttachmentAction = action(removeAttachment)
export const orderAttachmentsAction = action(orderAttachments)
