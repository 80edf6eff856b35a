import { IconPlus } from '@tabler/icons-react'

/** Before what a button adds: one look everywhere. */
export const Plus = () => <IconPlus size={17} stroke={1.6} aria-hidden />
