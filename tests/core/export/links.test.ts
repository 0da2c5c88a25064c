import { describe, expect, it } from 'vitest'
import { liveAddress } from '../../../core/export/live-address.ts'
import { documentOfBody, exporter } from './support/documents.ts'
import { readPdf } from './support/pdf-tools.ts'

describe('links', () => {
  it('live are those of the web, mail and telephone alone', () => {
    const pdf = readPdf(
      exporter.pdf(
        documentOfBody(`
[tariff](https://www.snice.gob.mx/a?b=1&c=2) <https://auto.example> https://bare.example/x ana@mail.example
[call](tel:+52-55-1234) [write](mailto:a@b.example) [by label][label] [](https://empty.example)

[brief](valise:briefing/rule-of-law) [script](javascript:alert(1)) [data](data:text/html,hi) [file](file:///etc/passwd)
[plain](http://plain.example) [name](https://bank.example@evil.example/) [relative](../x) www.bare.example

[label]: https://label.example
`),
      ).bytes,
    )
    expect([...new Set(pdf.links)].sort()).toEqual([
      'https://auto.example/',
      'https://bare.example/x',
      'https://empty.example/',
      'https://label.example/',
      'https://www.snice.gob.mx/a?b=1&c=2',
      'mailto:a@b.example',
      'mailto:ana@mail.example',
      'tel:+52-55-1234',
    ])
    expect(pdf.flow).toContain('https://empty.example')
    expect(pdf.flow).toContain(
      'brief script (javascript:alert(1)) data (data:text/html,hi) file (file:///etc/passwd) plain (http://plain.example) name (https://bank.example@evil.example/) relative (../x) www.bare.example',
    )
  })

  it.each([
    ['https://a.example/b', 'https://a.example/b'],
    ['HTTPS://A.example', 'https://a.example/'],
    ['mailto:a"b<c@d.example', 'mailto:a%22b%3Cc@d.example'],
    ['tel:+1 555', 'tel:+1%20555'],
    [' https://a.example ', 'https://a.example/'],
    ['https://münchen.example/ü', 'https://xn--mnchen-3ya.example/%C3%BC'],
    ['http://a.example', null],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['valise:note/1', null],
    ['https://user:password@a.example', null],
    ['//a.example', null],
    ['', null],
    [`https://a.example/${'x'.repeat(3000)}`, null],
  ])('%j becomes %j', (address, live) => {
    expect(liveAddress(address)).toBe(live)
  })
})
