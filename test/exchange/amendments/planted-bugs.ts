import { machine, type Machine } from '../../../server/exchange/amendments/machine/machine.ts'
import { openRequest, type Side } from '../../../server/exchange/amendments/machine/side.ts'

/** The machine, each time with one mistake that somebody could make. */
export const plantedBugs: Readonly<Record<string, Machine>> = {
  'a late status leads back': {
    ...machine,
    hear: (side, message) =>
      message.kind === 'status' && side.state !== '13'
        ? { ...machine.hear(side, message), state: message.code }
        : machine.hear(side, message),
  },
  'a recall that overtakes its delivery is forgotten': {
    ...machine,
    take: (side, message) =>
      side.state === 'sent' && message.kind !== 'new'
        ? { side, messages: [] }
        : machine.take(side, message),
  },
  'a request that comes twice is a second request': {
    ...machine,
    take: (side, message) =>
      'number' in message && openRequest(side)
        ? machine.take(side, { ...message, number: side.asked.length + 1 })
        : machine.take(side, message),
  },
  'what is registered is given back unasked': {
    ...machine,
    take: (side, message) => {
      const step = machine.take(side, message)
      const open = openRequest(step.side)
      return open?.kind === 'recall' ? machine.answer(step.side, open.number, '15') : step
    },
  },
  'the arrival number goes with the content': {
    ...machine,
    answer: (side, number, code) => {
      const step = machine.answer(side, number, code)
      return { ...step, side: { ...step.side, arrivalNumber: null } }
    },
  },
  'the sender takes its request for the answer': {
    ...machine,
    ask: (side, kind) => {
      const step = machine.ask(side, kind)
      const isRecall = kind === 'recall' && step.messages.length > 0
      return isRecall ? { ...step, side: { ...step.side, state: '13' } } : step
    },
  },
  'an agreed recall leaves the copy as it is': {
    ...machine,
    answer: (side, number, code) => {
      const { messages, side: after } = machine.answer(side, number, code)
      return { messages, side: { ...after, state: side.state } }
    },
  },
  'a delivery sent once more begins anew': {
    ...machine,
    take: (side, message) =>
      message.kind === 'new' && side.state === '13'
        ? { ...machine.take(side, message), side: { ...side, state: '01' } satisfies Side }
        : machine.take(side, message),
  },
  'an answer counts for whatever waits': {
    ...machine,
    hear: (side, message) =>
      message.kind === 'answer'
        ? machine.hear(side, { ...message, number: openRequest(side)?.number ?? 0 })
        : machine.hear(side, message),
  },
  'who asks anew leaves what waited beside it': {
    ...machine,
    take: (side, message) => {
      const step = machine.take(side, message)
      const before = side.asked.filter((one) => one.number !== openRequest(step.side)?.number)
      const asked = step.side.asked.map(
        (one) => before.find(({ number }) => number === one.number) ?? one,
      )
      return { ...step, side: { ...step.side, asked } }
    },
  },
  'an answer to what was given up is not heard': {
    ...machine,
    hear: (side, message) => {
      const meant = message.kind === 'answer' && side.asked[message.number - 1]
      return meant && meant.isOpen === null ? side : machine.hear(side, message)
    },
  },
  'what was given up waits when it comes after the new one': {
    ...machine,
    take: (side, message) => {
      const step = machine.take(side, message)
      const asked = step.side.asked.map((one) =>
        side.asked.some(({ number }) => number === one.number) || one.code !== null
          ? one
          : { ...one, isOpen: 1 },
      )
      return { ...step, side: { ...step.side, asked } }
    },
  },
  'a replacement is entered twice': {
    ...machine,
    take: (side, message) =>
      message.kind === 'replace'
        ? { side: { ...side, replacedBy: [...side.replacedBy, message.by] }, messages: [] }
        : machine.take(side, message),
  },
}
