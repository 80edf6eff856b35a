import 'server-only'
import { headers } from 'next/headers'
import type { Whence } from '@/db/command'
import { deviceName } from '@/domain/user-agent'
import { addressOf } from './sign-in/address'

/** From where the request was sent: it stands in the history beside what it changed. */
export async function getWhence(): Promise<Whence> {
  const sent = await headers()
  return { address: addressOf(sent), device: deviceName(sent.get('user-agent')) }
}
