import { expect } from 'chai'
import { verifyInstallation } from '../../server/oversight/verify-installation.ts'
import { rows } from '../../server/platform/database.ts'
import { DoomedServer } from '../support/doomed-server.ts'
import { Registrar } from '../support/registrar.ts'

const kills = 20
const registrars = ['vanthu.tu', 'vanthu.ubnd', 'vanthu.mttq', 'vanthu.vptu']

describe('a server killed again and again under load', function () {
  this.timeout(300_000)
  let server: DoomedServer
  let clerks: Registrar[] = []

  beforeEach(async () => {
    server = await DoomedServer.plant()
    clerks = registrars.map((logIn) => new Registrar(server, logIn))
  })
  afterEach(async () => {
    for (const clerk of clerks) clerk.stop()
    await server.kill()
  })

  it('loses nothing acknowledged, gives no number twice, breaks no chain', async () => {
    const working = Promise.all(clerks.map((clerk) => clerk.work()))
    // A clerk who is refused stops the test, instead of being waited for.
    const broken = working.then(() => Promise.reject(new Error('the clerks stopped working')))
    const whileTheyWork = (waiting: Promise<void>) => Promise.race([waiting, broken])
    for (let count = 0; count < kills; count += 1) {
      await server.start()
      await whileTheyWork(server.killAfterAnswers(4 + (count % 9)))
    }
    await server.start()
    await whileTheyWork(server.answered(8))
    broken.catch(() => undefined)
    for (const clerk of clerks) clerk.stop()
    await working
    await server.kill()

    const entries = await rows<{ agencyId: number; documentId: number; number: number }>(
      'SELECT agency_id, document_id, number FROM register_entries ORDER BY agency_id, number',
    )
    for (const clerk of clerks) {
      const own = entries.filter(({ agencyId }) => agencyId === clerk.agencyId)
      expect(own.map(({ number }) => number)).to.deep.equal(own.map((_, index) => index + 1))
      const kept = new Map(own.map(({ documentId, number }) => [documentId, number]))
      expect(clerk.acknowledged.length).to.be.greaterThan(0)
      for (const { id, arrivalNumber } of clerk.acknowledged) {
        expect(kept.get(id)).to.equal(arrivalNumber)
      }
      // A request sent again after a kill was the same request: it never entered a second document.
      expect(own.length).to.equal(clerk.acknowledged.length)
    }
    expect(await verifyInstallation()).to.include({ holds: true })
  })
})
