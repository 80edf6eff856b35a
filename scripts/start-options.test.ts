import { describe, expect, test } from 'vitest'
import { readOptions } from './start-options.mjs'

describe('what npm start is asked for', () => {
  test('without options: port 3000 of this machine alone, data beside the project', () => {
    const options = readOptions([], {})
    expect(options).toMatchObject({ demo: false, port: 3000, host: '127.0.0.1' })
    expect(options.dataDir).toMatch(/\/data$/)
    expect(options.localAddress).toBe('http://127.0.0.1:3000')
  })

  test('an option wins over the environment, in either way of writing', () => {
    expect(readOptions(['--port', '8080'], { PORT: '4000' }).port).toBe(8080)
    expect(readOptions(['--demo', '--port=8080'], {})).toMatchObject({ demo: true, port: 8080 })
    expect(readOptions([], { PORT: '4000' }).port).toBe(4000)
  })

  test('a server open to the network is reached from here by the loopback address', () => {
    expect(readOptions([], { HOST: '0.0.0.0' }).localAddress).toBe('http://127.0.0.1:3000')
    expect(readOptions([], { HOST: '::' }).localAddress).toBe('http://[::1]:3000')
    expect(readOptions([], { HOST: 'fd00::5' }).localAddress).toBe('http://[fd00::5]:3000')
  })

  test.each([['--port', 'abc'], ['--port', '0'], ['--port', '65536'], ['--port'], ['--port=-1']])(
    'an impossible port is refused in words: %s %s',
    (...args) => {
      expect(() => readOptions(args, {})).toThrow(/^Cổng không hợp lệ/)
    },
  )

  test('an unknown option is refused, not passed over', () => {
    expect(() => readOptions(['--demos'], {})).toThrow('Không có tùy chọn --demos')
  })
})
