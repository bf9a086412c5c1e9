import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import t from 'tap'
import { parse, parseAllDocuments } from 'yaml'
import { ROOT, run } from '../support/command.ts'
import { startService } from '../support/process.ts'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const DOCUMENTS = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter((path) =>
  path.endsWith('.md'),
)

/** The commands of a document: its indented lines, block by block, with lines that end in a pipe joined. */
function commandsOf(path: string): string[][] {
  const blocks = read(path).match(/(?:^(?: {4}| {7}).*\n)+/gm) ?? []
  return blocks.map((block) =>
    block
      .replaceAll(/\|\n\s+/g, '| ')
      .trim()
      .split(/\n\s+/),
  )
}

t.test('wherever the image is run it is built first', async (t) => {
  const blocks = DOCUMENTS.flatMap(commandsOf).filter((block) => block.some((line) => line.startsWith('docker run')))
  t.equal(blocks.length, 3)
  for (const block of blocks) t.equal(block[0], 'docker build --tag pec-addons .', block.join('\n'))
})

const COMMANDS = commandsOf('docs/operations.md').flat()
const command = (start: string): string => COMMANDS.find((line) => line.startsWith(start)) as string

t.test('the commands to reprice name what the manifests name', async (t) => {
  const [deployment] = parseAllDocuments(read('deploy/kubernetes.yaml')).map((document) => document.toJS())
  const [, { configMap }] = deployment.spec.template.spec.volumes
  t.match(command('kubectl create configmap'), ` ${configMap.name} `)
  for (const verb of ['restart', 'status']) {
    t.equal(command(`kubectl rollout ${verb}`), `kubectl rollout ${verb} deployment/${deployment.metadata.name}`)
  }
  const { services } = parse(read('deploy/compose.yaml'))
  const compose = command('docker compose')
  t.ok((compose.split(' ').at(-1) as string) in services)
  t.match(compose, ' --file deploy/compose.yaml ')
  t.match(services['pec-addons'].volumes, ['./agreements:/agreements:ro'])
})

const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0

t.test('repricing by these commands works, and works again', async (t) => {
  const copy = command('cp ').split(' ')
  const folder = t.testdir()
  const inFolder = (line: string): string[] => line.replace('deploy/agreements', folder).split(' ')
  t.equal(copy[2], 'deploy/agreements/')
  cpSync(join(ROOT, copy[1] as string), join(folder, 'architetti-torino.json'))
  for (const [validFrom, price] of [
    ['2027-01-01', '5.00'],
    ['2028-01-01', '6.00'],
  ] as const) {
    const file = join(folder, 'architetti-torino.json')
    const agreement = JSON.parse(readFileSync(file, 'utf8'))
    const list = { ...agreement.priceLists.at(-1), validFrom }
    list.unitPrices = { ...list.unitPrices, 'extra-space': price }
    writeFileSync(file, JSON.stringify({ ...agreement, priceLists: [...agreement.priceLists, list] }))
    const [, , , , ...args] = inFolder(command('npm run agreements'))
    t.match(await run('src/cli.ts', ['agreements', ...args]), {
      code: 0,
      stdout: /^OK: architetti-torino: Ordine Architetti Torino; .*\n/,
    })
    if (hasKubectl) {
      const [create = ''] = command('kubectl create configmap').split(' | ')
      const [program = '', ...options] = inFolder(create)
      const { data } = parse(execFileSync(program, options, { encoding: 'utf8' }))
      t.equal(data['architetti-torino.json'], readFileSync(file, 'utf8'))
    }
    const { url, logged, stop } = await startService(t, { AGREEMENTS_DIR: folder })
    const { priceLists } = (await (await fetch(`${url}/v1/agreements/architetti-torino`)).json()) as {
      priceLists: { unitPrices: object[] }[]
    }
    t.strictSame(priceLists.at(-1)?.unitPrices[0], { service: 'extra-space', unitPrice: price })
    await logged(({ msg }) => msg === 'shipped agreement replaced')
    t.equal(await stop(), 0)
  }
})

t.test('started by npm as documented, the service writes nothing but its log', async (t) => {
  const [npm = '', ...args] = command('npm -s').split(' > ')[0]?.split(' ') ?? []
  const { NODE_OPTIONS: _, ...inherited } = process.env
  const child = spawn(npm, args, { cwd: ROOT, env: { ...inherited, PORT: '0' } })
  t.teardown(() => child.kill())
  const [line] = await once(createInterface(child.stdout), 'line')
  t.match(JSON.parse(line), { msg: 'pec-addons started' })
})
