import { expect, test } from 'vitest'
import { keepKnownTarget, linkTarget } from '../../../renderer/features/briefings/link-target.ts'

test('leads addresses of Valise into the app', () => {
  expect(linkTarget('valise:briefing/regulation#labels')).toEqual({ to: 'app', href: '#/briefings/regulation/labels' })
  expect(linkTarget('valise:region/MX-NLE')).toEqual({ to: 'app', href: '#/regions/MX-NLE' })
})

test('leads web, mail and telephone addresses outside', () => {
  for (const url of ['https://travel.gc.ca/', 'mailto:sos@international.gc.ca', 'tel:+16139968885']) {
    expect(linkTarget(keepKnownTarget(url))).toEqual({ to: 'outside', url })
  }
})

test('makes no link of anything else', () => {
  for (const url of [
    'javascript:alert(1)',
    'http://example.org',
    'file:///etc/passwd',
    'data:text/html,x',
    '#top',
    '',
  ]) {
    expect(keepKnownTarget(url)).toBe('')
    expect(linkTarget(url)).toEqual({ to: 'nowhere' })
  }
  expect(linkTarget(undefined)).toEqual({ to: 'nowhere' })
})
