import { expect } from 'chai'
import {
  isSecondHand,
  statusOf,
  whyNotApproveContent,
  whyNotApproveForm,
  whyNotRedraft,
  whyNotReturn,
  whyNotSubmit,
  type Acting,
  type Standing,
} from '../../server/documents/rules.ts'

const draft: Standing = {
  direction: 'outgoing',
  stage: 'draft',
  drafterPostId: 11,
  signerPostId: 14,
  version: 1,
}
const drafter: Acting = { postId: 11, roles: ['officer'] }
const head: Acting = { postId: 12, roles: ['unit-head'] }
const clerk: Acting = { postId: 13, roles: ['clerk'] }
const signer: Acting = { postId: 14, roles: ['leader'] }
const noHands = { hadHand: false, freeHands: 1 }

describe('the rules of drafts', () => {
  it('let the drafter change and submit a draft with a file', () => {
    expect(whyNotRedraft(draft, drafter)).to.deep.equal([])
    expect(whyNotSubmit(draft, drafter)).to.deep.equal([])
  })

  it('tell every reason at once', () => {
    expect(whyNotSubmit({ ...draft, stage: 'signed', version: 0 }, head)).to.deep.equal([
      'document.not_a_draft',
      'document.not_your_draft',
      'document.has_no_file',
    ])
  })

  it('leave each check to its role and its stage', () => {
    const checked: Standing = { ...draft, stage: 'content-check' }
    expect(whyNotApproveContent(checked, head, noHands)).to.deep.equal([])
    expect(whyNotApproveContent(draft, clerk, noHands)).to.deep.equal([
      'document.not_at_content_check',
      'document.not_your_role',
    ])
    expect(whyNotApproveForm({ ...draft, stage: 'form-check' }, clerk, noHands)).to.deep.equal([])
    expect(whyNotApproveForm(checked, head, noHands)).to.deep.equal([
      'document.not_at_form_check',
      'document.not_your_role',
    ])
  })

  it('let whoever it waits for return a document, and nobody else', () => {
    const at = (stage: Standing['stage']): Standing => ({ ...draft, stage })
    expect(whyNotReturn(at('content-check'), head)).to.deep.equal([])
    expect(whyNotReturn(at('form-check'), head)).to.deep.equal(['document.not_your_role'])
    expect(whyNotReturn(at('awaiting-signature'), signer)).to.deep.equal([])
    expect(whyNotReturn(at('awaiting-signature'), head)).to.deep.equal([
      'document.not_yours_to_sign',
    ])
    expect(whyNotReturn(at('signed'), signer)).to.deep.equal(['document.not_under_check'])
  })

  it('answer a lacking role with 403, all else with 409', () => {
    expect(statusOf(['document.not_your_role', 'document.not_at_form_check'])).to.equal(403)
    expect(statusOf(['document.not_at_form_check'])).to.equal(409)
  })
})

describe('a second hand in a document', () => {
  it('is refused only while a colleague without one could do it', () => {
    expect(isSecondHand({ hadHand: true, freeHands: 1 })).to.equal(true)
    expect(isSecondHand({ hadHand: true, freeHands: 0 })).to.equal(false)
    expect(isSecondHand({ hadHand: false, freeHands: 2 })).to.equal(false)
  })
})
