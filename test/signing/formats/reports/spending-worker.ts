import { answerInThread } from '../../../../server/platform/confined-thread.ts'

/** What a thread of the tests is asked to do. */
export type Work = 'answer' | 'throw' | 'loop' | 'fill-heap' | 'fill-buffers'

const works: Record<Work, () => string> = {
  answer: () => 'answered',
  throw: () => {
    throw new Error('asked to')
  },
  loop: () => {
    for (;;) Math.sqrt(2)
  },
  'fill-heap': () => {
    const kept: string[][] = []
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => `text ${index}`))
  },
  'fill-buffers': () => {
    const kept: Uint8Array[] = []
    for (;;) kept.push(new Uint8Array(4 * 2 ** 20).fill(1))
  },
}

answerInThread((work: Work) => works[work]())
