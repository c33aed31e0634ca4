import { safeName, sniffType } from './sniff-type';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

test.each([
  ['a photo', bytes('\xff\xd8\xff\xe0....JFIF'), 'JPEG'],
  ['a picture', bytes('\x89PNG\r\n\x1a\n....'), 'PNG'],
  ['a WebP', bytes('RIFF\0\0\0\0WEBPVP8 '), 'WEBP'],
  ['a PDF', bytes('%PDF-1.7'), 'PDF'],
  ['a sound in the same wrapping', bytes('RIFF\0\0\0\0WAVEfmt '), null],
  ['a page', bytes('<!doctype html><script>'), null],
  ['a program', bytes('MZ\x90\0'), null],
  ['a drawing that can carry scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), null],
  ['nothing', bytes(''), null],
  ['half a signature', bytes('\xff\xd8'), null],
])('VIS-6: %s is told by its bytes', (_, content, kind) => {
  expect(sniffType(content)).toBe(kind);
});

test.each([
  ['工地照片.jpg', '工地照片.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\photos\\a.png', 'a.png'],
  ['a\u0000b\u202Egpj.exe', 'abgpj.exe'],
  ['', 'file'],
  ['x'.repeat(300) + '.jpg', 'x'.repeat(116) + '.jpg'],
])('VIS-6: the name %j is kept as %j', (name, kept) => {
  expect(safeName(name)).toBe(kept);
});
