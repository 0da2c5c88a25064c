// Keeps compiled code between runs: without it, half of the time of a short command goes into
// compiling the same files again. Node checks each entry against its source. In a folder of our own
// and not in the system's temporary one, where others could put code for us to run.
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const isSource = import.meta.url.endsWith('/host/compile-cache.mjs')
module.enableCompileCache(fileURLToPath(new URL(isSource ? '../dist/.compiled' : '.compiled', import.meta.url)))
