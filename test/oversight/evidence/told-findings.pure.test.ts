import { expect } from 'chai'
import { en } from '../../../client/words/en.ts'
import { evidenceWords } from '../../../client/words/evidence.ts'
import { reasonWords } from '../../../client/words/reasons/index.ts'
import { vi } from '../../../client/words/vi.ts'
import { buildBundle } from '../../../server/oversight/evidence/build-bundle.ts'
import type { BundleVerdict } from '../../../server/oversight/evidence/verifier/bundle.ts'
import { verdictText } from '../../../server/oversight/evidence/verifier/verdict-text.ts'
import { verifyBundle } from '../../../server/oversight/evidence/verifier/verify-bundle.ts'
import { actsInSource } from '../../words/codes-in-source.ts'
import { forgeries } from './forgeries.data.ts'
import { collected } from './sample-bundle.ts'
import { trusting } from './trusting.ts'

const languages = { vi, en } as const
/** Acts, subjects, fields and kinds of keys as programs write them. */
const code =
  /\b(?:[a-z]+_?[a-z]+\.[a-z_]+(?= )|[a-z_]+:\d+|(?:initial|timestamp)-\d)|\b(?:signer|seal|organ|ed25519|p256|cosignature)\b/g
/** Parts of a bundle and logs, which are called so, and what English says with the same word. */
const names = {
  vi: /\b(?:log|files|receipts)\/\S+|\S+\.example\S*/g,
  en: /\b(?:log|files|receipts)\/\S+|\S+\.example\S*|signature of the signer|signer’s/g,
}
/** Said in a forgery, and by nobody who could have words for it. */
const madeUp = ['reading.forged']

/** Verdicts on a whole bundle, by who trusts, who trusts nobody and whose clock is slow, and on every forgery. */
async function verdicts(): Promise<BundleVerdict[]> {
  const slow = await trusting()
  const whole = await collected()
  const trust = await trusting()
  const nobody = { ...trust, anchors: [], logKeys: [], witnessKeys: [] }
  const forged = Object.values(forgeries).map(([forge]) => buildBundle(forge({ ...whole })))
  const bundle = await buildBundle(whole)
  return [
    verifyBundle(new Uint8Array([1]), trust),
    ...[slow, trust, nobody].map((whose) => verifyBundle(bundle, whose)),
    ...(await Promise.all(forged)).map((one) => verifyBundle(one, trust)),
  ]
}

describe('What a verifier tells of a bundle', () => {
  let all: BundleVerdict[]
  before(async function () {
    this.timeout(120_000)
    all = await verdicts()
  })

  for (const to of ['vi', 'en'] as const) {
    it(`is said in words alone, whatever it found: ${to}`, () => {
      const told = all.flatMap((verdict) => verdictText(verdict, to).split('\n'))
      const raw = told.flatMap((line) => line.replaceAll(names[to], '').match(code) ?? [])

      expect(told.length).to.be.greaterThan(400)
      expect(new Set(raw)).to.deep.equal(new Set(madeUp))
    })

    it(`has words for every subject and act of the journal: ${to}`, () => {
      const { subjects } = evidenceWords[to].telling
      const nouns = [...actsInSource(), ...Object.keys(languages[to].journalActs)].map(
        (act) => act.split('.')[0] ?? '',
      )
      expect([...new Set(nouns)].filter((noun) => !subjects[noun])).to.deep.equal([])
    })
  }

  it('tells what is no moment as it stands', async () => {
    const whole = await collected()
    const facts = { ...whole.facts, exportedAt: '2026-99-99T00:00:00.000Z' }
    const forged = verifyBundle(await buildBundle({ ...whole, facts }), await trusting())
    expect(verdictText(forged, 'en')).to.include('2026-99-99T00:00:00.000Z')
  })

  it('has a reason wherever something is not proved', () => {
    const silent = all
      .flatMap(({ findings }) => findings)
      .filter(({ outcome, reasons }) => outcome !== 'proved' && reasons.length === 0)
    expect(silent).to.deep.equal([])
  })

  it('has a reason known in both languages for whatever is wrong', () => {
    const codes = all.flatMap(({ findings }) => findings.flatMap(({ reasons }) => reasons))
    expect([...new Set(codes)].filter((reason) => !(reason in reasonWords))).to.deep.equal([])
  })
})
