import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { AttachmentEditor } from '@/components/attachments/attachment-editor'
import { Interactive } from '@/components/page/interactive'
import { type Crumb, PageHead } from '@/components/page/page-head'
import { listAttachments } from '@/db/attachments/queries'
import type { OwnerNoun } from '@/domain/nouns'
import {
  addCaptionAction,
  orderAttachmentsAction,
  removeAttachmentAction,
  updateCaptionAction,
} from './actions'

type Props = { ownerNoun: OwnerNoun; ownerId: number; breadcrumbs: Crumb[] }

/** The page of a record on which its photos and files are added, described and put in order. */
export async function AttachmentsPage({ ownerNoun, ownerId, breadcrumbs }: Props) {
  const [ctx, t] = await Promise.all([readContext(), getTranslations('attachments')])
  const list = await listAttachments(ctx, ownerNoun, ownerId)
  if (!list.can.update) notFound()
  return (
    <>
      <PageHead title={t('title')} breadcrumbs={breadcrumbs} />
      <Interactive words={['common', 'form', 'validation', 'attachments']}>
        <AttachmentEditor
          ownerNoun={ownerNoun}
          ownerId={ownerId}
          rows={list.rows}
          actions={{
            addCaption: addCaptionAction,
            updateCaption: updateCaptionAction,
            remove: removeAttachmentAction,
            order: orderAttachmentsAction,
          }}
        />
      </Interactive>
    </>
  )
}
