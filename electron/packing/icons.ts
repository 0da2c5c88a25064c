import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { IconIcns, IconIco } from '@shockpkg/icon-encoder'

/** The pixels of a square PNG, and the name of that size in an Apple icon. */
const APPLE = [
  [64, 'ic12'],
  [128, 'ic07'],
  [256, 'ic13'],
  [256, 'ic08'],
  [16, 'ic04'],
  [512, 'ic14'],
  [512, 'ic09'],
  [32, 'ic05'],
  [1024, 'ic10'],
  [32, 'ic11'],
] as const
const WINDOWS = [256, 128, 64, 48, 32, 24, 16]
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512]

const draw = (svg: string, pixels: number): Buffer =>
  new Resvg(svg, { fitTo: { mode: 'width', value: pixels }, font: { loadSystemFonts: false } }).render().asPng()

/** Apple's icons stand on a margin of a tenth, so that they are as large as their neighbours in the dock. */
const withMargin = (svg: string): string =>
  svg.replace(/viewBox="0 0 (\d+) \1"/, (_all, side: string) => {
    const margin = Number(side) / 8
    return `viewBox="${-margin} ${-margin} ${Number(side) + 2 * margin} ${Number(side) + 2 * margin}"`
  })

/**
 * Makes every icon of the installers from one square SVG without text: `icon.ico`, `icon.icns`, and
 * `16x16.png` to `512x512.png`. The same SVG gives the same bytes.
 */
export const makeIcons = async (svg: string, folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  const ico = new IconIco()
  for (const pixels of WINDOWS) await ico.addFromPng(draw(svg, pixels), null, false)
  writeFileSync(join(folder, 'icon.ico'), ico.encode())

  const apple = withMargin(svg)
  const icns = new IconIcns()
  icns.toc = true
  for (const [pixels, type] of APPLE) await icns.addFromPng(draw(apple, pixels), [type], false)
  writeFileSync(join(folder, 'icon.icns'), icns.encode())

  for (const pixels of LINUX) writeFileSync(join(folder, `${pixels}x${pixels}.png`), draw(svg, pixels))
}
