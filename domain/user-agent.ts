/** The first that fits: most browsers also name those that they descend from. */
const browsers: [RegExp, string][] = [
  [/coc_coc_browser\//i, 'Cốc Cốc'],
  [/\bzalo/i, 'Zalo'],
  [/Edg(?:A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/FxiOS|Firefox\//, 'Firefox'],
  [/CriOS|Chrome\/|Chromium\//, 'Chrome'],
  [/Version\/[\d.]+.*Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** A browser and what it runs on as people call them, "Chrome, Windows"; empty when neither is known. */
export function deviceName(text: string | null): string {
  const named = (list: [RegExp, string][]) => list.find(([sign]) => sign.test(text ?? ''))?.[1]
  return [named(browsers), named(systems)].filter(Boolean).join(', ')
}
