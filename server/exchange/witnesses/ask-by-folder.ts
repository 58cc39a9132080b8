import { createHash } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countersignedSize } from '../../journal/log/witnesses/countersignatures.ts'
import { headOver, type HeadRow } from '../../journal/log/heads.ts'
import { keepText, textOf } from '../../journal/log/kept-file.ts'
import { theLog, type Witness } from '../../journal/log/open-log.ts'
import { isBeyond, sizeIn, submissionOf, takeAnswer } from './answers.ts'
import type { Answer } from './submit.ts'

/**
 * Leaves a head for a witness in a folder that is carried by hand, `….submission`, and takes its
 * `….answer` once that lies beside it; until then no other head is left. The other side answers by
 * `answerFolder`.
 */
export async function askByFolder(witness: Witness, latest: HeadRow): Promise<void> {
  const folder = fileURLToPath(witness.address)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const answered = await takeAnswers(folder, witness)
  if (answered === 'waiting') return
  const oldSize = answered ?? (await countersignedSize(witness.verifier.name))
  if (oldSize >= latest.size || (await isBeyond(witness, oldSize))) return
  await keepText(pathOf(folder, latest.size, 'submission'), await submissionOf(latest, oldSize))
}

/** Takes the answers that lie there; gives the size that the witness names where it was asked with another, and `waiting` while one is on its way. */
async function takeAnswers(
  folder: string,
  witness: Witness,
): Promise<number | 'waiting' | undefined> {
  let seen: number | undefined
  for (const size of await sizesIn(folder)) {
    const answer = await answerIn(folder, size)
    if (!answer) return 'waiting'
    seen = sizeIn(answer)
    const head = await headOver(size)
    if (seen === undefined && head) await takeAnswer(witness, head, answer)
    for (const end of ['submission', 'answer']) await rm(pathOf(folder, size, end))
  }
  return seen
}

// Folders of several logs may be carried together.
const startOf = (): string =>
  createHash('sha256').update(theLog().keys.origin).digest('hex').slice(0, 12)

const pathOf = (folder: string, size: number, end: string): string =>
  join(folder, `${startOf()}-${String(size)}.${end}`)

async function sizesIn(folder: string): Promise<number[]> {
  const own = new RegExp(`^${startOf()}-(\\d{1,15})\\.submission$`)
  const sizes = (await readdir(folder)).map((name) => Number(own.exec(name)?.[1] ?? Number.NaN))
  return sizes.filter((size) => !Number.isNaN(size)).toSorted((one, other) => one - other)
}

async function answerIn(folder: string, size: number): Promise<Answer | undefined> {
  const text = await textOf(pathOf(folder, size, 'answer'))
  const [, status, mediaType = '', rest = ''] = /^(\d{3}) (\S+)\n([^]*)$/.exec(text ?? '') ?? []
  return status === undefined ? undefined : { status: Number(status), mediaType, text: rest }
}
