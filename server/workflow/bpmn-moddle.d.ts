declare module 'bpmn-moddle' {
  /** One element of a diagram as the reader gives it; `get` answers for attributes and children, with defaults. */
  export interface Drawn {
    readonly $type: string
    readonly $attrs: Readonly<Record<string, string>>
    get(name: string): unknown
  }

  /** Something the reader could not make sense of. */
  export interface ReadWarning {
    message: string
    element?: Drawn
  }

  /** The reader of BPMN 2.0 files; it refuses text that is no XML. */
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>)
    fromXML(xml: string): Promise<{ rootElement: Drawn; warnings: ReadWarning[] }>
  }
}
