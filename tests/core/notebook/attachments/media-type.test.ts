import { expect, test } from 'vitest'
import { mediaTypeOf } from '../../../../core/notebook/attachments/media-type.ts'
import { photo, png } from '../../support/attachments.ts'

const text = (words: string): Buffer => Buffer.from(words)
const ftyp = (brand: string): Buffer => Buffer.concat([Buffer.of(0, 0, 0, 24), text(`ftyp${brand}`), Buffer.alloc(12)])

test.each<[string, Uint8Array, string]>([
  ['a PNG', png(2, 2), 'image/png'],
  ['a JPEG', photo, 'image/jpeg'],
  ['a GIF', text('GIF89a\u0001\0'), 'image/gif'],
  ['a WebP', Buffer.concat([text('RIFF'), Buffer.alloc(4), text('WEBPVP8 ')]), 'image/webp'],
  [
    'sound in the same kind of box',
    Buffer.concat([text('RIFF'), Buffer.alloc(4), text('WAVEfmt ')]),
    'application/octet-stream',
  ],
  ['a photo of a telephone', ftyp('heic'), 'image/heic'],
  ['an AVIF', ftyp('avif'), 'image/avif'],
  ['a film', ftyp('isom'), 'application/octet-stream'],
  ['a PDF', text('%PDF-1.7\n'), 'application/pdf'],
  ['a PDF with rubbish before it', Buffer.concat([Buffer.alloc(100, 10), text('%PDF-1.4')]), 'application/pdf'],
  ['an archive', text('PK\u0003\u0004'), 'application/zip'],
  ['a program', Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03]), 'application/octet-stream'],
  ['a text', text('Reçu de 230 $\n'), 'text/plain'],
  ['a text cut in the middle of a letter', text('é'.repeat(3_000)).subarray(0, 4_095), 'text/plain'],
  ['a page', text('<!DOCTYPE html><script>alert(1)</script>'), 'text/html'],
  ['a drawing that can hold scripts', text('<?xml version="1.0"?>\n<svg xmlns="x"><script/></svg>'), 'image/svg+xml'],
  ['nothing known', Buffer.of(0xff, 0xfe, 0xfd), 'application/octet-stream'],
])('%s is known by what is in it', (_, bytes, type) => {
  expect(mediaTypeOf(bytes)).toBe(type)
})
