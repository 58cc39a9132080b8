import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect } from 'chai'
import { saidPlainly } from '../../server/platform/backup/said-plainly.ts'
import { writeSealed } from '../../server/platform/backup/sealed-archive.ts'

describe('A backup for which the disk has no room', () => {
  for (const [name, sizeBytes] of Object.entries({ small: 100, large: 4_000_000 })) {
    it(`leaves the one before as it was, nothing half-written, and says what to do: ${name}`, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'full-'))
      const path = join(folder, 'today.age')
      const recipient = await identityToRecipient(await generateX25519Identity())
      await writeFile(path, 'yesterday')
      // What is written there finds the disk full.
      await symlink('/dev/full', `${path}.partial`)

      const problem = await writeSealed(path, { recipients: [recipient] }, (put) =>
        put('files/a', sizeBytes, new Uint8Array(sizeBytes)),
      ).catch((failed: unknown) => failed)

      expect(saidPlainly(problem as Error)).to.match(/^The disk is full: make room .*ENOSPC/)
      expect(await readdir(folder)).to.deep.equal(['today.age'])
      expect(await readFile(path, 'utf8')).to.equal('yesterday')
    })
  }
})
