import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passwordProblem } from './password-policy'

test('a short sentence, or what a machine makes, will do', () => {
  for (const password of [
    'mùa xuân về trên phố',
    'Sáng nay trời mưa to quá!',
    'kd7p-2mxa-w9rt-hq4c',
    'con mèo nhà bác Tư',
    'mat-khau-lan-dau-2021',
    'thu-nghiem-quan-tri-2021',
    'correct horse battery',
    'ngày 2 tháng 9 năm 1945',
  ])
    expect(passwordProblem(password), password).toBeNull()
})

test('what is guessed first is refused, however it is written', () => {
  for (const password of [
    'matkhau123',
    'Mật khẩu 123',
    'matkhau@2021',
    'MatKhau!!!123456',
    'anhyeuem123',
    'anh yêu em 2024',
    'emyeuanh99',
    '123456789a',
    'a123456789',
    '1234567890',
    '0912345678x',
    '!@#$%^&*()_+',
    '0987654321',
    '0123456789',
    'qwertyuiop',
    'qwerty123456',
    'asdfghjkl;',
    '1q2w3e4r5t',
    '1qaz2wsx3edc',
    'abcdefghij',
    'aaaaaaaaaa',
    'abababababab',
    '123123123123',
    '111222111222',
    'password123',
    'P@ssw0rd123',
    'passw0rd2024',
    'admin123456',
    'admin@2021',
    'quantri2021!',
    'quantanphu2021',
    'Quận Tân Phú 2021',
    'phuong14-2024',
    'tphochiminh2025',
    'vietnam1945',
    'danvankheo2021',
    'sovang2021!',
    'iloveyou1234',
    'nguyenvana2000',
    'khenthuong2021',
  ])
    expect(passwordProblem(password), password).toBe('passwordCommon')
})

test('nobody is called what their password is', () => {
  const names = ['nguyet.vta', 'Võ Thị Ánh Nguyệt', 'Đảng ủy phường Sơn Kỳ', null, undefined, 'An']
  for (const password of [
    'nguyet.vta1',
    'NguyetVTA2021',
    'nguyetvta-nguyetvta',
    'Võ Thị Ánh Nguyệt',
    'vothianhnguyet2024',
    '2024Vo.Thi.Anh.Nguyet',
    'dang uy phuong son ky 2025',
  ])
    expect(passwordProblem(password, { names }), password).toBe('passwordIsName')
  expect(passwordProblem('Nguyệt thích hoa mai vàng', { names })).toBeNull()
})

test('length is counted in characters, ten at least, more where the office says so', () => {
  expect(passwordProblem('')).toBe('required')
  expect(passwordProblem('hoa mai đỏ')).toBeNull()
  expect(passwordProblem('hoa mai 🌸')).toBe('passwordTooShort|{"min":10}')
  expect(passwordProblem('hoa mai đỏ', { min: 4 })).toBeNull()
  expect(passwordProblem('hoa mai đỏ', { min: 14 })).toBe('passwordTooShort|{"min":14}')
  expect(passwordProblem('hoa mai '.repeat(17))).toBe('tooLong|{"max":128}')
})

test('any text is answered, and the same whichever way its letters are composed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(passwordProblem(text.normalize('NFC'))).toEqual(
        passwordProblem(text.normalize('NFC'), { names: [''] }),
      )
    }),
  )
  expect(passwordProblem('mật khẩu 12345'.normalize('NFD'))).toBe('passwordCommon')
})
