import { expect, test } from 'vitest'
import { deviceName } from './user-agent'

test('a browser is called by its own name, not by those that it descends from', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'
  const chrome = 'Chrome/130.0.0.0 Safari/537.36'
  for (const [text, said] of [
    [`${windows} ${chrome}`, 'Chrome, Windows'],
    [`${windows} ${chrome} Edg/130.0.0.0`, 'Edge, Windows'],
    [`${windows} coc_coc_browser/130.0 ${chrome}`, 'Cốc Cốc, Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox, Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    [`Mozilla/5.0 (Linux; Android 14) SamsungBrowser/26.0 ${chrome}`, 'Samsung Internet, Android'],
    ['curl/8.0', ''],
    ['', ''],
    [null, ''],
  ] as const)
    expect(deviceName(text), String(text)).toBe(said)
})
