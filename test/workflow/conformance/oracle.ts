import { BpmnModdle } from 'bpmn-moddle'
import { holds, listOf } from '../../../server/workflow/feel.ts'
import type { Facts } from '../../../server/workflow/feel.ts'
import { elementOf, flowOf } from '../../../server/workflow/graph.ts'
import type { Graph, GraphElement } from '../../../server/workflow/graph.ts'
import { contextOf, definitionOf } from './other-engine.ts'
import type { OtherDefinition, Message } from './other-engine.ts'
import { plainId, redrawn } from './redrawn.ts'

interface Waiting {
  id: string
  executions: string[]
  signal: () => void
}

const waits = ['activity.wait', 'activity.timer']
const leaves = ['activity.leave', 'activity.discard']

/** Another engine, bpmn-elements, on the same process: what is open in it, and what becomes of it. */
export class Oracle {
  readonly #graph: Graph
  readonly #definition: OtherDefinition
  readonly #waiting = new Map<string, Waiting>()
  readonly #timers = new Map<string, () => void>()
  readonly #done = new Map<string, (string | null)[]>()
  #facts: Facts
  hasEnded = false

  private constructor(graph: Graph, facts: Facts, context: object) {
    this.#graph = graph
    this.#facts = facts
    this.#definition = definitionOf(context, {
      resolve: (said, message) => this.#resolve(said, message),
      setTimer: (executionId, goOff) => this.#timers.set(executionId, goOff),
    })
    this.#definition.broker.subscribeTmp('event', '#', (key, message) => this.#see(key, message), {
      noAck: true,
    })
    this.#definition.run()
  }

  static async begin(graph: Graph, facts: Facts): Promise<Oracle> {
    return new Oracle(graph, facts, contextOf(await new BpmnModdle().fromXML(redrawn(graph))))
  }

  /** The elements that wait for people, in any order. */
  get open(): string[] {
    return [...this.#waiting.values()].map(({ id }) => id).toSorted()
  }

  /** Completes the nth of those that wait at an element, with its outcome. */
  done(element: string, outcome: string | null): void {
    const id = plainId(element)
    const waiting = [...this.#waiting].find(([, one]) => one.id === id)
    if (waiting === undefined) throw new Error(`the oracle does not wait at ${element}`)
    const list = listIn(waiting[0])
    const outcomes = [...(this.#done.get(list) ?? []), outcome]
    this.#done.set(list, outcomes)
    this.#facts = { ...this.#facts, outcome, outcomes }
    this.#waiting.delete(waiting[0])
    waiting[1].signal()
  }

  #see(key: string, message: Message): void {
    const { content } = message
    const isError = this.#triggerOf(content.id)?.on === 'error'
    if (waits.includes(key) && !isError) this.#await(message)
    if (leaves.includes(key)) this.#forget(content.executionId)
    if (key === 'definition.leave') this.hasEnded = true
  }

  #await(message: Message): void {
    const { id, executionId, parent } = message.content
    const around = [
      parent?.executionId ?? '',
      ...(parent?.path ?? []).map((one) => one.executionId),
    ]
    const signal = () => this.#signal(message)
    this.#waiting.set(executionId, { id, executions: [executionId, ...around], signal })
  }

  #signal(message: Message): void {
    const { id, executionId } = message.content
    const trigger = this.#triggerOf(id)
    if (trigger?.on === 'timer') this.#timers.get(executionId)?.()
    else if (trigger?.on === 'message') this.#definition.signal({ id: `message-${id}` })
    else this.#definition.getApi(message).signal()
  }

  /** What an event of that plain id waits for. */
  #triggerOf(id: string): GraphElement['trigger'] {
    return Object.values(this.#graph.elements).find((one) => plainId(one.id) === id)?.trigger
  }

  #forget(executionId: string): void {
    for (const [key, { executions }] of this.#waiting)
      if (executions.some((one) => one === executionId || one.startsWith(`${executionId}_`)))
        this.#waiting.delete(key)
  }

  #resolve(said: string, { content }: Message): unknown {
    const [what = '', id = ''] = said.split(' ')
    if (what === 'flow') return holds(flowOf(this.#graph, id).condition ?? '', this.#facts)
    return what === 'count' || what === 'until' ? this.#ofList(what, id, content) : said
  }

  #ofList(what: 'count' | 'until', id: string, { executionId }: Message['content']): unknown {
    const { list = '', until = '' } = elementOf(this.#graph, id).several ?? {}
    const items = listOf(list, this.#facts)
    if (what === 'count') return items.length
    const outcomes = this.#done.get(listIn(executionId)) ?? []
    const counts = { numberOfInstances: items.length, numberOfCompletedInstances: outcomes.length }
    return holds(until, { ...this.#facts, ...counts, outcomes })
  }
}

/** The execution of the list to which that of one of its items belongs. */
function listIn(executionId: string): string {
  return executionId.replace(/_\d+$/, '')
}
