import { expect } from 'chai'
import { closeTypesetter } from '../../../server/documents/layout/typesetter.ts'
import { row, rows } from '../../../server/platform/database.ts'
import { signedIn } from '../../support/desk.ts'
import { draftForm, openOffice, peoplesCommittee, type Office } from '../../support/documents.ts'
import { linesOf, postIdOf } from '../../support/province.ts'

describe('drafting', () => {
  let office: Office
  beforeEach(async () => {
    await openOffice()
    office = await peoplesCommittee()
  })
  after(closeTypesetter)

  const drafts = (otherwise: object = {}) =>
    office.drafter.post('/documents', draftForm(office.leaderPostId, otherwise))

  it('keeps the form, the printed file, the recipients and the beginning of its way', async () => {
    const text = 'Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp nhận văn bản.'
    const answer = await drafts({ text, authority: 'TM' })

    expect(answer.status).to.equal(201)
    const shown = (await office.drafter.get(`/documents/${String(answer.body.id)}`)).body
    expect(shown).to.deep.include({
      stage: 'draft',
      typeName: 'Quyết định',
      notation: 'QĐ-UBND',
      signerTitle: 'Chủ tịch',
      pageAmount: 1,
      waitingFor: [
        {
          step: 'draft',
          name: `Chuyên viên Tổng hợp · ${shown.drafterName}`,
          postId: await postIdOf('chuyenvien.ubnd'),
          role: 'drafter',
        },
      ],
    })
    expect(shown.content.authority).to.deep.equal({
      prefix: 'TM.',
      lines: ['Ủy ban nhân dân'],
      title: 'Chủ tịch',
    })
    expect(shown.versions).to.have.length(1)
    expect(shown.recipients).to.deep.equal([{ agencyId: null, name: 'Như Điều 3', purpose: 'act' }])
    const file = await office.drafter.get(`/documents/${String(answer.body.id)}/versions/1/file`)
    expect(
      Buffer.from(file.body as Uint8Array)
        .subarray(0, 5)
        .toString(),
    ).to.equal('%PDF-')
    expect(await linesOf('document.draft')).to.have.length(1)
  })

  it('is done by officers and unit heads only', async () => {
    const answer = await office.clerk.post('/documents', draftForm(office.leaderPostId))

    expect([answer.status, answer.reasons]).to.deep.equal([403, ['document.not_your_role']])
  })

  const refused: [string, object, string][] = [
    ['a type that the body may not issue', { typeCode: 'conclusion' }, 'type_not_allowed_here'],
    ['a signer who is no leader', { signer: 'vanthu.ubnd' }, 'signer_not_a_leader'],
    ['a signer of another body', { signer: 'bithu.tu' }, 'signer_not_of_this_body'],
    [
      'a recipient that is not in the directory',
      { recipients: [{ agencyId: 1, name: 'Không có', purpose: 'act' }] },
      'recipient_not_in_force',
    ],
    ['a line that is a stamp of secrecy', { text: 'Điều 1.\n TUYỆT MẬT \nHết' }, 'is_secret'],
    ['a character that no font has', { text: 'Chữ \u{1F600}' }, 'character_not_in_font'],
    ['a control character', { text: 'Chữ \u0007' }, 'text_not_printable'],
  ]
  for (const [what, { signer, ...otherwise }, code] of refused as [
    string,
    { signer?: string },
    string,
  ][]) {
    it(`refuses ${what}, and nothing is kept`, async () => {
      const signerPostId = signer ? await postIdOf(signer) : office.leaderPostId
      const answer = await drafts({ ...otherwise, signerPostId })

      const ours = answer.reasons.filter((reason) => reason.startsWith('document.'))
      expect([answer.status, ours]).to.deep.equal([422, [`document.${code}`]])
      expect(await rows('SELECT id FROM documents')).to.deep.equal([])
      expect(await linesOf('document.draft')).to.deep.equal([])
    })
  }

  it('answers a repeated request with the same draft', async () => {
    const form = draftForm(office.leaderPostId)
    const key = { 'idempotency-key': 'draft-1' }
    const first = await office.drafter.post('/documents', form, key)
    const second = await office.drafter.post('/documents', form, key)

    expect(second.body).to.deep.equal(first.body)
    expect(await row('SELECT COUNT(*) AS n FROM documents')).to.deep.equal({ n: 1 })
  })

  it('shows a preview without keeping anything', async () => {
    const form = draftForm(office.leaderPostId, { text: 'Nội dung.' })
    const answer = await office.drafter.post('/previews', form)

    expect(answer.headers.get('content-type')).to.equal('application/pdf')
    expect(await rows('SELECT id FROM documents')).to.deep.equal([])
  })

  it('stays out of sight of other units and bodies', async () => {
    const { id } = (await drafts()).body
    for (const logIn of ['vanthu.ubnd', 'phochutich.ubnd', 'bithu.tu']) {
      const answer = await (await signedIn(logIn)).get(`/documents/${String(id)}`)
      expect([logIn, answer.reasons]).to.deep.equal([logIn, ['document.not_found']])
    }
  })
})

describe('redrafting', () => {
  let office: Office
  let documentId: number
  const redrafts = (baseVersion: number, otherwise: object = {}) =>
    office.drafter.put(`/documents/${String(documentId)}/draft`, {
      ...draftForm(office.leaderPostId, { text: 'Nội dung mới.', ...otherwise }),
      baseVersion,
    })
  beforeEach(async () => {
    await openOffice()
    office = await peoplesCommittee()
    const form = draftForm(office.leaderPostId, { text: 'Nội dung.' })
    documentId = (await office.drafter.post('/documents', form)).body.id as number
  })
  after(closeTypesetter)

  it('adds a version and keeps the ones before', async () => {
    const answer = await redrafts(1, { abstract: 'Về việc khác' })

    expect(answer.reasons).to.deep.equal([])
    const { body } = await office.drafter.get(`/documents/${String(documentId)}`)
    expect(body.abstract).to.equal('Về việc khác')
    expect(body.versions.map(({ version }: { version: number }) => version)).to.deep.equal([1, 2])
  })

  it('keeps the body when no text is given, under the new fields', async () => {
    const answer = await redrafts(1, { text: '', abstract: 'Về việc khác' })

    expect(answer.reasons).to.deep.equal([])
    const { content } = (await office.drafter.get(`/documents/${String(documentId)}`)).body
    expect(content.abstract).to.equal('Về việc khác')
    expect(content.body).to.deep.equal([{ kind: 'paragraph', text: [{ text: 'Nội dung.' }] }])
  })

  it('is refused to whoever looked at an older version', async () => {
    await redrafts(1)
    const answer = await redrafts(1)

    expect([answer.status, answer.reasons]).to.deep.equal([409, ['document.changed_meanwhile']])
  })

  it('takes one of two at once', async () => {
    const answers = await Promise.all([redrafts(1), redrafts(1)])

    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([200, 409])
  })
})
