// Plain JavaScript: it has to run on the very Node that cannot run the rest.
// SQLite's binding crashes without a word below 22; TypeScript's types are stripped from 24.12 on.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 24 || (major === 24 && minor < 12)) {
  process.stderr.write(
    `Valise needs Node 24.12 or newer and this is ${process.versions.node}: run “npm ci”, then “npm start” or “npm run valise --”, which bring their own.\n`,
  )
  process.exit(1)
}
