// Plain JavaScript: it must run on any Node to say that it is too old.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `pec-addons needs Node.js 24 or later, this is ${process.version}. On Linux 'npm ci' brings Node.js 24 along; elsewhere install it from nodejs.org.`,
  )
  process.exit(1)
}
