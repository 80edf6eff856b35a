import { fold } from '@/domain/text'

/**
 * The name of an exported file in ASCII: what it holds, part by part, and the day it was made
 * (`YYYY-MM-DD`), such as `khen-thuong_quan_2016-2021_20261124.xlsx`. Empty parts are left out.
 */
export function listFileName(
  parts: readonly (string | null | undefined)[],
  madeOn: string,
  extension: 'xlsx' | 'csv' | 'docx' | 'pdf' | 'zip',
): string {
  const names = parts.map((part) => slug(part ?? '')).filter((part) => part !== '')
  const name = (names.join('_') || 'danh-sach').slice(0, longest).replace(/[-_]+$/, '')
  return `${name}_${madeOn.replace(/-/g, '')}.${extension}`
}

/** Old archive programs and Windows paths stop at 255 letters, folders included. */
const longest = 100

function slug(part: string): string {
  return fold(part)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
