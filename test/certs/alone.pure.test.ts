import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import { alone } from '../../certs/alone.ts'

describe('Who makes keys in a folder', () => {
  const lockIn = async () => join(await mkdtemp(join(tmpdir(), 'alone-')), 'making.lock')

  it('does so alone: another waits, and then finds them', async () => {
    const lock = await lockIn()
    const done: string[] = []
    const make = (name: string) =>
      alone(lock, async () => {
        done.push(`${name} begins`)
        await pause(20)
        done.push(`${name} ends`)
      })

    await Promise.all([make('one'), make('other')])

    expect(done.map((each) => each.split(' ')[1])).to.deep.equal([
      'begins',
      'ends',
      'begins',
      'ends',
    ])
    expect(existsSync(lock)).to.equal(false)
  })

  it('waits for nobody who has ended, and says what to do where the other never ends', async () => {
    const lock = await lockIn()
    const { pid } = spawnSync(process.execPath, ['--version'])
    await writeFile(lock, String(pid))
    const work = () => Promise.resolve('made')
    const after = await alone(lock, work)
    await writeFile(lock, String(process.ppid))

    const problem = await alone(lock, work, 60).catch((failed: unknown) => failed)

    expect(after).to.equal('made')
    expect((problem as Error).message).to.include(`delete ${lock}`)
  })
})
