import { execFileSync } from 'node:child_process'
import { rough } from '../test/weather/forecast.ts'
import { problemsOf } from '../test/weather/problems.ts'
import { runTrial, type Land } from '../test/weather/weather.ts'

const lands = [
  { namespace: 'tamcap-0', address: '10.99.7.1' },
  { namespace: 'tamcap-1', address: '10.99.7.2' },
] as const satisfies readonly [Land, Land]

const doorOf = ({ namespace }: Land): string => `${namespace}-v`

// A classic filter of the kernel: a random number below 30 % of 2^32 drops the packet (2), any other lets it pass (0).
const losing = '4,32 0 0 4294963256,53 1 0 1288490188,6 0 0 2,6 0 0 0'

function ip(...words: string[]): void {
  execFileSync('ip', words)
}

function open(): void {
  for (const { namespace } of lands) ip('netns', 'add', namespace)
  const [one, other] = lands
  const door = ['link', 'add', doorOf(one), 'netns', one.namespace, 'type', 'veth']
  ip(...door, 'peer', 'name', doorOf(other), 'netns', other.namespace)
  for (const land of lands) {
    const { namespace, address } = land
    ip('-n', namespace, 'addr', 'add', `${address}/24`, 'dev', doorOf(land))
    for (const device of [doorOf(land), 'lo']) ip('-n', namespace, 'link', 'set', device, 'up')
    const tc = ['-n', namespace]
    execFileSync('tc', [...tc, 'qdisc', 'add', 'dev', doorOf(land), 'clsact'])
    const filter = [...tc, 'filter', 'add', 'dev', doorOf(land), 'ingress']
    execFileSync('tc', [...filter, 'bpf', 'da', 'bytecode', losing])
  }
}

function close(): void {
  for (const { namespace } of lands) ip('netns', 'del', namespace)
}

/** `node --import tsx bench/weather-namespaces.ts 400`, as root: so many messages between two network namespaces whose line loses 30 % of the packets each way by the kernel's hand. */
async function run(): Promise<void> {
  const documents = Math.ceil(Number(process.argv[2] ?? 400) / 8)
  open()
  try {
    const trial = { documents, weather: rough, kills: 2, everyMilliseconds: 8000, lands }
    const { reports, seconds, kills } = await runTrial({ ...trial, mostSeconds: 1200, hurry: 100 })
    const problems = problemsOf(reports, documents)
    console.log(JSON.stringify({ messages: documents * 8, seconds, kills, problems }, null, 2))
    process.exitCode = problems.length === 0 ? 0 : 1
  } finally {
    close()
  }
}

await run()
