import { describe, expect, test } from 'vitest'
import { readLink } from '../../electron/link.ts'

describe('links that may be opened outside', () => {
  test.each([
    ['https://travel.gc.ca/destinations/mexico#safety', 'web', 'travel.gc.ca'],
    ['https://example.com:8443/?q=1', 'web', 'example.com:8443'],
    // A host of look-alike letters shows as what it is.
    ['https://trаvel.gc.ca/', 'web', 'xn--trvel-5ve.gc.ca'],
    ['mailto:trade.mexico@international.gc.ca?subject=Visit%20on%20Monday', 'mail', 'trade.mexico@international.gc.ca'],
    ['tel:+52-55-5724-7900', 'phone', '+52-55-5724-7900'],
    ['tel:911', 'phone', '911'],
    ['tel:+16139968885;ext=12', 'phone', '+16139968885;ext=12'],
    ['geo:19.4285,-99.1971?z=17', 'map', '19.4285,-99.1971'],
  ])('%s', (address, kind, shown) => {
    expect(readLink(address)).toMatchObject({ kind, shown })
  })

  test('what is opened is the parsed address, not the text', () => {
    expect(readLink(' HTTPS://Example.com/a b\n')?.href).toBe('https://example.com/a%20b')
  })
})

describe('links that may not', () => {
  test.each([
    'http://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://server/share',
    'ms-msdt:/id',
    'search-ms:query=x',
    'vscode://file/c:/',
    'app://valise/',
    'https://travel.gc.ca@evil.example/',
    'https://:word@evil.example/',
    'https://',
    'mailto:',
    'mailto:a@b.ca?attach=/etc/passwd',
    'mailto:a@b.ca?Attachment=c:%5Cnotes.db',
    'mailto:a@b.ca,c@d.ca',
    'mailto:a%0d%0abcc:x@y.ca',
    'mailto:%zz@b.ca',
    'tel:*21*5550100%23',
    'tel:+52 55 $(reboot)',
    'tel:911?x=1',
    'tel:911#x',
    'geo:north,west',
    'geo:19.4,-99.1?file=/etc/passwd',
    'example.com',
    '',
    `https://example.com/${'a'.repeat(2_000)}`,
    // Short as typed, long once written out.
    `https://example.com/${'é'.repeat(900)}`,
  ])('%s', (address) => {
    expect(readLink(address)).toBeNull()
  })
  test.each([undefined, null, 7, {}, ['https://example.com/'], new URL('https://example.com/')])('%s', (address) => {
    expect(readLink(address)).toBeNull()
  })
})
