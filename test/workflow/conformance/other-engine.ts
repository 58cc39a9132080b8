import * as elements from 'bpmn-elements'
import * as serializing from 'moddle-context-serializer'

/** What bpmn-elements tells of an execution. */
export interface Message {
  content: {
    id: string
    executionId: string
    parent?: { executionId: string; path?: { executionId: string }[] }
  }
}

/** A running definition of bpmn-elements, as far as it is asked here. */
export interface OtherDefinition {
  broker: {
    subscribeTmp(
      exchange: string,
      pattern: string,
      see: (key: string, message: Message) => void,
      options: { noAck: boolean },
    ): void
  }
  run(): void
  signal(message: { id: string }): void
  getApi(message: Message): { signal(): void }
}

/** What a definition asks of the world. */
export interface World {
  resolve: (said: string, message: Message) => unknown
  setTimer: (executionId: string, goOff: () => void) => void
}

type Made<Thing> = new (...given: unknown[]) => Thing

// The types of these packages do not say all that they give.
const { Context, Definition, Environment } = elements as unknown as {
  Context: Made<object>
  Definition: Made<OtherDefinition>
  Environment: Made<object>
}
const { Serializer, TypeResolver } = serializing as unknown as {
  Serializer: (read: unknown, types: unknown) => object
  TypeResolver: (behaviours: unknown) => unknown
}

/** What was read of a diagram, as bpmn-elements takes it. */
export function contextOf(read: unknown): object {
  return Serializer(read, TypeResolver(elements))
}

/** A definition that has not begun yet; its timers go off when the world says so. */
export function definitionOf(context: object, { resolve, setTimer }: World): OtherDefinition {
  const register = ({ executionId }: Message['content']) => ({
    setTimeout: (goOff: () => void) => setTimer(executionId, goOff),
  })
  const timers = { register, setTimeout: () => ({}), clearTimeout: () => undefined }
  const environment = new Environment({ expressions: { resolveExpression: resolve }, timers })
  return new Definition(new Context(context, environment))
}
