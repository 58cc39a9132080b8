/**
 * `node tamcap-verify.mjs BUNDLE`: what an evidence bundle proves, by the anchors of `--trust FILE.pem`, the keys of
 * the log (`--log-key KEY` or a file of them) and of witnesses (`--witness-key`), which come from elsewhere than the bundle.
 * Vietnamese, or `--language en`; `--json` for programs; `--at MOMENT`; `--revocation if-known` where certificates
 * whose status nothing tells pass. Ends with 0 proved, 1 refuted, 2 not everything proved, 3 nothing could be read.
 */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { verifiersOf } from '../server/oversight/evidence/verifier/check-heads.ts'
import type { VerifierTrust } from '../server/oversight/evidence/verifier/trust.ts'
import { verdictText } from '../server/oversight/evidence/verifier/verdict-text.ts'
import { verifyBundle } from '../server/oversight/evidence/verifier/verify-bundle.ts'
import { readAnchors } from '../server/signing/formats/path/read-anchors.ts'

const several = { type: 'string', multiple: true, default: [] as string[] } as const

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string', default: 'vi' },
    json: { type: 'boolean', default: false },
    trust: several,
    'log-key': several,
    'witness-key': several,
    at: { type: 'string' },
    revocation: { type: 'string', default: 'required' },
  },
})

const exitCodes = { proved: 0, refuted: 1, open: 2 } as const

function trust(): VerifierTrust {
  const logKeys = keysIn(values['log-key'])
  const witnessKeys = keysIn(values['witness-key'])
  verifiersOf([...logKeys, ...witnessKeys])
  return {
    anchors: values.trust.flatMap((name) => readAnchors(readFileSync(name, 'utf8'))),
    logKeys,
    witnessKeys,
    at: values.at ?? new Date().toISOString(),
    revocation: values.revocation === 'if-known' ? 'if-known' : 'required',
  }
}

// A key itself, or a file with one on each line.
function keysIn(given: readonly string[]): string[] {
  const lines = given.flatMap((one) =>
    existsSync(one) ? readFileSync(one, 'utf8').split('\n') : [one],
  )
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
}

function run(): number {
  const [path] = positionals
  if (path === undefined)
    throw new Error('node tamcap-verify.mjs BUNDLE [--trust ROOTS.pem] [--log-key KEY]')
  const verdict = verifyBundle(new Uint8Array(readFileSync(path)), trust())
  const language = values.language === 'en' ? 'en' : 'vi'
  console.log(values.json ? JSON.stringify(verdict, null, 2) : verdictText(verdict, language))
  return exitCodes[verdict.outcome]
}

try {
  process.exitCode = run()
} catch (problem) {
  console.error((problem as Error).message)
  process.exitCode = 3
}
