import { expect } from 'chai'
import { closeTypesetter } from '../../../../server/documents/layout/typesetter.ts'
import { isInstalled, written } from '../desk.ts'
import { judged, lifeOf } from './chain.ts'
import { kinds } from './inputs.ts'
import {
  acceptedByMutool,
  acceptedByOpenssl,
  acceptedByPdfsig,
  acceptedByQpdf,
  verifiers,
} from './other-programs.ts'

const own = ['initial-1', 'signer', 'seal', 'copy-1']

after(closeTypesetter)

for (const { name, tools, make } of kinds) {
  describe(`initial, signature, seal, archive, copy and archive again, on ${name}`, function () {
    this.timeout(60_000)
    let stages: Uint8Array[] = []

    before(async function () {
      if (!tools.every(isInstalled)) this.skip()
      stages = await lifeOf(await make())
    })

    it('only ever appends', () => {
      for (const [index, stage] of stages.slice(1).entries()) {
        const before = stages[index]!
        expect(Buffer.compare(before, stage.subarray(0, before.length))).to.equal(0)
      }
    })

    it('reaches B-LTA, twice, with every signature standing', async () => {
      const [sealed, first, , last] = stages
      const levels = async (file: Uint8Array | undefined) =>
        (await judged(file!))
          .filter(({ field }) => own.includes(field))
          .map(({ field, indication, level }) => `${field} ${indication} ${String(level)}`)

      expect(await levels(sealed)).to.deep.equal(reached('B-B', own.slice(0, 3)))
      expect(await levels(first)).to.deep.equal(reached('B-LTA', own.slice(0, 3)))
      expect(await levels(last)).to.deep.equal(reached('B-LTA', own))
    })

    it('passes months later by its own evidence alone, and without evidence is to be tried later', async () => {
      const alone = { revocation: 'required', at: '2027-09-30T00:00:00.000Z' } as const
      const said = async (file: Uint8Array | undefined) =>
        (await judged(file!, alone))
          .filter(({ field }) => own.includes(field))
          .map(({ indication, level, subIndication }) =>
            [indication, level ?? subIndication].join(' '),
          )

      expect(new Set(await said(stages[0]))).to.deep.equal(new Set(['indeterminate TRY_LATER']))
      expect(await said(stages[1])).to.deep.equal(own.slice(1).map(() => 'passed B-LTA'))
      expect(await said(stages.at(-1))).to.deep.equal(own.map(() => 'passed B-LTA'))
    })

    it('leaves what others signed before as it was', async () => {
      const all = await judged(stages.at(-1)!)

      const foreign = all.filter(({ field }) => /^(Sig\d|Timestamp)/.test(field))
      expect(foreign.map(({ laterChanges }) => laterChanges)).not.to.include('forbidden')
      expect(foreign.every(({ isIntact }) => isIntact)).to.equal(true)
    })

    it('is accepted by pdfsig, qpdf, mutool and OpenSSL, sealed and at the end', async function () {
      if (!verifiers.every(isInstalled)) this.skip()
      for (const stage of [stages[0]!, stages.at(-1)!]) {
        const signatures = (await judged(stage)).filter(({ kind }) => kind === 'signature').length
        const shown = { path: written('stage.pdf', stage), signatures }
        acceptedByPdfsig(shown)
        acceptedByQpdf(shown)
        acceptedByMutool(shown)
        await acceptedByOpenssl(stage)
      }
    })
  })
}

const reached = (level: string, fields: readonly string[]): string[] =>
  fields.map((field) => `${field} passed ${level}`)
