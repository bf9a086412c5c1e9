// Plain JavaScript, so that it runs on any Node and can report that it is too old.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `pec-addons needs Node.js 24 or later, this is ${process.version}. On Linux 'npm ci' installs Node.js 24; elsewhere get it from nodejs.org.`,
  )
  process.exit(1)
}
