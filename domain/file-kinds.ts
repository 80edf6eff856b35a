/** What may be kept, by media type. Photos are made anew before they are kept. */
export const fileKinds: Record<string, { extension: string; isPhoto: boolean }> = {
  'application/pdf': { extension: 'pdf', isPhoto: false },
  'image/jpeg': { extension: 'jpg', isPhoto: true },
  'image/png': { extension: 'png', isPhoto: true },
  'image/webp': { extension: 'webp', isPhoto: true },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extension: 'docx',
    isPhoto: false,
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    extension: 'xlsx',
    isPhoto: false,
  },
}

export const isPhoto = (mediaType: string | null): boolean =>
  mediaType !== null && fileKinds[mediaType]?.isPhoto === true

export const megabyte = 1024 * 1024
export const largestFile = 20 * megabyte
