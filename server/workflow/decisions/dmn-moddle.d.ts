declare module 'dmn-moddle' {
  import type { Drawn, ReadWarning } from 'bpmn-moddle'

  /** The reader of DMN 1.3 files; it refuses text that is no XML. */
  export class DmnModdle {
    fromXML(xml: string): Promise<{ rootElement: Drawn; warnings: ReadWarning[] }>
  }
}
