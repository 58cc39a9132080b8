import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { alarms } from '../../server/journal/log/alarms.ts'
import { checkSome } from '../../server/oversight/checks/check-some.ts'
import { insert, transact } from '../../server/platform/database.ts'
import { files, openFiles } from '../../server/platform/files.ts'
import { dataFolder } from '../support/installation.ts'

const at = '2026-11-22T05:00:00.000Z'

describe('a stored file', () => {
  // A store apart: what is damaged here would be found by others.
  const store = join(dataFolder, 'damaged')
  before(() => openFiles(store))
  after(() => openFiles(join(dataFolder, 'store')))

  const kept = async (text: string, ownerId: number) => {
    const { sha256 } = await files().keep(Buffer.from(text))
    const image = { ownerKind: 'body', ownerId, sha256, width: 1, height: 1 }
    const message = { partnerId: 7, uuid: sha256, sizeBytes: 1, kind: 'document', deliveryId: 1 }
    await transact(async () => {
      // One of them is a message that came.
      if (ownerId === 1) await insert('inbox', { ...message, sha256, takenAt: at })
      else await insert('stamp_images', { ...image, registeredAt: at, registeredByName: 'ai đó' })
    })
    return { sha256, path: join(pathOf(sha256), sha256) }
  }
  const pathOf = (sha256: string) => join(store, sha256.slice(0, 2), sha256.slice(2, 4))

  it('that was replaced, changed by a bit, cut short or emptied raises an alarm that names it', async () => {
    const damages: ((bytes: Buffer) => Buffer)[] = [
      () => Buffer.from('Quyết định khác, cũng dài thế'),
      (bytes) => bytes.map((byte, place) => (place === 3 ? byte ^ 1 : byte)) as Buffer,
      (bytes) => bytes.subarray(0, -1),
      () => Buffer.alloc(0),
    ]
    await kept('không ai động đến', 100)
    const damaged: string[] = []
    for (const [place, damage] of damages.entries()) {
      const { sha256, path } = await kept(`văn bản ${String(place)}`, place)
      await writeFile(path, damage(await readFile(path)))
      damaged.push(sha256)
    }

    await checkSome(at)

    const found = (await alarms()).map(({ kind, subject, why }) => ({ kind, subject, why }))
    const why = 'the stored file is not the one that was kept'
    expect(found).to.have.deep.members(damaged.map((subject) => ({ kind: 'file', subject, why })))
  })
})
