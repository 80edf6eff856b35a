import type frame from '@/messages/vi/frame.json'

/** The words of the frame, without those of the search field: a missing one is a type error. */
export type FrameWords = Omit<typeof frame, 'search'>

export type NavKey = keyof FrameWords['nav']
export type GroupKey = keyof FrameWords['groups']
