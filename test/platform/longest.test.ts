import { expect } from 'chai'
import { addPerson, addPost, addUnit, foundAgency } from '../../server/agencies/contract.ts'
import { draftDocument, returnDocument, submitDocument } from '../../server/documents/contract.ts'
import { approveContent, approveForm } from '../../server/documents/contract.ts'
import { openDossier } from '../../server/dossiers/contract.ts'
import {
  refuseDelivery,
  registerArrival,
  registerDelivery,
} from '../../server/exchange/contract.ts'
import type { Endpoint } from '../../server/platform/endpoint.ts'
import { instructTask, presentDocument, reportTask } from '../../server/routing/contract.ts'
import { inbox, issued, openProvince } from '../exchange/sealed-document.ts'
import { signedIn, type Answer, type Desk, type Json } from '../support/desk.ts'
import { documentAwaiting, fileForm, peoplesCommittee } from '../support/documents.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { bodyId, postIdOf } from '../support/province.ts'
import { longestOf } from '../support/sample.ts'

/** Sends the longest body that an endpoint takes, with this laid over it, to a path. */
async function sends(
  desk: Desk,
  { method, body, uploads }: Endpoint,
  path: string,
  over: Json = {},
): Promise<Answer> {
  const given = { ...(longestOf(body) as object), ...over }
  const form = uploads ? fileForm(await plainPdf('Văn bản'), given) : given
  return await desk.call(method.toUpperCase(), path, form)
}

describe('The longest that a field may hold', () => {
  beforeEach(openProvince)

  it('has its place in the directory', async () => {
    const desk = await signedIn('quantri.vpubnd')
    const agencyId = await bodyId('H90')
    const kind = { code: `H91${'.123'.repeat(8)}`, system: 'state', profile: 'state' }

    const answers = [
      await sends(desk, foundAgency, '/agencies', { parentId: null, ...kind }),
      await sends(desk, addUnit, `/agencies/${agencyId}/units`, { parentId: null }),
      await sends(desk, addPost, `/agencies/${agencyId}/posts`, { unitId: null }),
      await sends(desk, addPerson, '/people', { password: `${'aB1 '.repeat(49)}aB1!` }),
    ]

    expect(answers.map(({ status, reasons }) => [status, ...reasons])).to.deep.equal(
      answers.map(() => [201]),
    )
  })

  it('has its place in a draft, its checks and its return', async () => {
    const office = await peoplesCommittee()
    const recipient = { agencyId: null, name: 'ệ'.repeat(200), purpose: 'act' }
    const recipients = Array.from({ length: 700 }, () => recipient)
    const filled = { signerPostId: office.leaderPostId, answersId: null, recipients }
    const typed = {
      typeCode: 'decision',
      text: `${'ệ '.repeat(99)}ệ.\n`.repeat(500),
      authority: '',
    }
    const few = { legalBases: ['ệ'.repeat(500)], addressees: ['ệ'.repeat(300)], fieldCode: null }

    const drafted = await sends(office.drafter, draftDocument, '/documents', {
      ...filled,
      ...typed,
      ...few,
    })
    const path = `/documents/${String(drafted.body.id)}`
    const answers = [
      await sends(office.drafter, submitDocument, `${path}/submission`),
      await sends(office.head, approveContent, `${path}/content-approval`),
      await sends(office.clerk, approveForm, `${path}/form-approval`),
      await sends(office.leader, returnDocument, `${path}/return`),
    ]

    expect(drafted.reasons).to.deep.equal([])
    expect(answers.map(({ reasons }) => reasons)).to.deep.equal(answers.map(() => []))
    const { body } = await office.drafter.get(path)
    expect(body.abstract).to.have.lengthOf(500)
  })

  it('has its place in what arrives, is directed and reported', async () => {
    const office = await peoplesCommittee()
    const arrived = await sends(office.clerk, registerArrival, '/arrivals', {
      typeCode: 'letter',
      secrecy: 'none',
    })
    const path = `/documents/${String(arrived.body.id)}`
    const toPostId = office.leaderPostId
    const presented = await sends(office.clerk, presentDocument, `${path}/presentation`, {
      toPostId,
    })
    const leads = { postId: await postIdOf('chuyenvien.ubnd'), role: 'lead', dueOn: null }
    const directed = await sends(
      office.leader,
      instructTask,
      `/tasks/${String(presented.body.id)}/instruction`,
      { assignments: [leads] },
    )
    const { body } = await office.drafter.get('/tasks')
    const reported = await sends(
      office.drafter,
      reportTask,
      `/tasks/${String(body.tasks[0]?.id)}/report`,
      { answerDocumentId: null },
    )

    const answers = [arrived, presented, directed, reported]
    expect(answers.flatMap(({ reasons }) => reasons)).to.deep.equal([])
  })

  it('has its place in what is delivered and in a work file', async () => {
    await issued({ to: ['H90', 'I01.90'], abstract: 'ệ'.repeat(500) })
    const government = await inbox('vanthu.ubnd')
    const front = await inbox('vanthu.mttq')

    const answers = [
      await sends(government.desk, registerDelivery, `${government.path}/registration`),
      await sends(front.desk, refuseDelivery, `${front.path}/refusal`),
      await sends(government.desk, openDossier, '/dossiers'),
    ]

    expect(answers.flatMap(({ reasons }) => reasons)).to.deep.equal([])
  })

  it('is kept as it is when it is an annex’s name, but for what no list could show', async () => {
    const office = await peoplesCommittee()
    const id = await documentAwaiting('submission', office)
    const form = fileForm(Buffer.from('a,b'), { secrecy: 'none' }, `${'ệ'.repeat(300)}.csv`)

    const answer = await office.drafter.post(`/documents/${String(id)}/annexes`, form)

    expect(answer.reasons).to.deep.equal([])
    const { body } = await office.drafter.get(`/documents/${String(id)}`)
    expect(body.annexes[0].name)
      .to.have.lengthOf(255)
      .and.match(/\.csv$/)
  })
})
