import { expect } from 'chai'
import { isEmbedded } from '../../../server/platform/database.ts'
import { databaseUrl } from '../../support/installation.ts'
import { killOneOfThree, stepsOfCase } from './killed-worker.ts'

describe('Three server processes on one database, one of which is killed', function () {
  this.timeout(120_000)

  it('finish every case, each step once', async () => {
    const cases = isEmbedded() ? 12 : 60

    const left = await killOneOfThree(databaseUrl, cases)

    const steps = cases * stepsOfCase
    expect(left).to.include({ open: 0, leftJobs: 0, advances: steps, distinctAdvances: steps })
    expect(left.distinctKeys).to.equal(cases * (stepsOfCase - 1))
  })
})
