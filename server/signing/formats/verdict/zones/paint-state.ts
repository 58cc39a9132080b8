import { blended, type Ink, type Tone } from './ink.ts'

/** With what things are painted. Source: ISO 32000-2 §8.4 */
export interface PaintState {
  fill: Tone
  stroke: Tone
  /** Unknown in a colour space that is not understood here. */
  fillSpace: Tone
  strokeSpace: Tone
  fillOpacity: number
  strokeOpacity: number
  /** The name of the blend mode. */
  blend: string
}

/** Black and opaque. */
export const plainPaint: PaintState = {
  fill: 'dark',
  stroke: 'dark',
  fillSpace: 'dark',
  strokeSpace: 'dark',
  fillOpacity: 1,
  strokeOpacity: 1,
  blend: 'Normal',
}

/** Paint, and whether it hides what is under it. */
export interface Paint extends Ink {
  hides: boolean
  blend: string
}

/** What fills, or what strokes. */
export function paintOf(state: PaintState, by: 'fill' | 'stroke'): Paint {
  const opacity = by === 'fill' ? state.fillOpacity : state.strokeOpacity
  return { ...blended(state[by], state.blend), opacity, blend: state.blend }
}
