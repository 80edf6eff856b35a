import { expect, test } from 'vitest'
import { isVietnameseWord } from './vietnamese-word'

test('syllables of names, titles and places are Vietnamese, in any case and form', () => {
  const words =
    'Nguyễn THỊ Hoà Hòa Thúy Thuý Huỳnh Quyền giêng gì khuỷu khuya Kỷ Ỷ của nghiêng Đặng ngoằn ưởng'
  expect(words.split(' ').filter((word) => !isVietnameseWord(word))).toEqual([])
  expect(isVietnameseWord('Nguyễn'.normalize('NFD'))).toBe(true)
})

test('other languages, old fonts and two tones on one word are not', () => {
  const words = 'Müller crème Niê NguyÔn Nguyeãn Hßa quốct bấṕ Thò́ cạt̃ w'
  expect(words.split(' ').filter(isVietnameseWord)).toEqual([])
  // A stop is said with sắc or nặng only.
  expect(['cát', 'cạt', 'càt', 'cãt', 'cảt', 'cat'].map(isVietnameseWord)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})
