import type { Rectangle } from '../../pdf/drawing.ts'

/** Where the signature of a field may stand, and what it may lie upon. */
export interface Zone {
  /** Index of the page from 0. */
  page: number
  rectangle: Rectangle
  /** Names of fields whose stamp it may cover. */
  mayCover?: readonly string[]
  /** SHA-256, in lower-case hexadecimal digits, of the decoded data of the images that may stand in it; any where not said. */
  images?: readonly string[]
}

/** Zones by the names of their fields; what is signed after one of them shows nothing elsewhere. */
export type Zones = Readonly<Record<string, Zone>>
