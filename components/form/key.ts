/** A create's key, made once a form. `crypto.randomUUID` is missing on plain http in an office LAN. */
export function newCreateKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
