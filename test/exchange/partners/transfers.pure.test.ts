import { expect } from 'chai'
import { announce } from '../../../server/exchange/inbox/transfers.ts'

describe('What comes in pieces', () => {
  it('is taken nowhere before its folder is named', async () => {
    const announced = { partnerId: 1, sha256: 'a'.repeat(64), sizeBytes: 9, pieceBytes: 4096 }

    const problem = await announce(announced).catch((error: unknown) => error)

    expect(String(problem)).to.include('no folder is named')
  })
})
