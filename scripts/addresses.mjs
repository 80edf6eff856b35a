/**
 * An address whose path can be decoded. One with `%` before what is no letter (`/awards/%E0`) would be
 * answered as an error of ours: its signs are taken as they stand, so that it is a page that is not there.
 */
export function decodable(url) {
  const end = url.search(/[?#]|$/)
  try {
    decodeURIComponent(url.slice(0, end))
    return url
  } catch {
    return url.slice(0, end).replaceAll('%', '%25') + url.slice(end)
  }
}
