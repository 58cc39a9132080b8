import { useId, useRef } from 'preact/hooks'
import { millimetre, stepped, type Name, type Place, type Places, type Step } from './geometry.ts'
import { usePlaceWords } from './words.ts'

interface MovableBoxProps {
  name: Name
  place: Place
  places: Places
  style: Record<string, string>
  pointsPerPixel: number
  onMove: (place: Place) => void
}

/** The rectangle of one thing on the page: dragged by hand, or moved by the arrow keys; fixed where the template has set it. */
export function PlaceBox(props: MovableBoxProps) {
  const words = usePlaceWords()
  const { name, places, style } = props
  if (places[name].foundBy !== 'template') return <MovableBox {...props} />
  return (
    <span class={`place ${name}`} style={style} title={words.fixed}>
      {words.names[name]}
    </span>
  )
}

function MovableBox({ name, place, places, style, pointsPerPixel, onMove }: MovableBoxProps) {
  const words = usePlaceWords()
  const howId = useId()
  const limits = { pages: places.pages, seal: name === 'signer' ? places.seal : undefined }
  const move = (from: Place, step: Step): void => onMove(bare(stepped(from, step, limits)))
  const drag = useDrag(place, (from, right, down) =>
    move(from, { right: right * pointsPerPixel, up: -down * pointsPerPixel }),
  )
  return (
    <button
      type="button"
      class={`place movable ${name}`}
      style={style}
      aria-label={`${words.names[name]}: ${whereIs(place, words.at)}`}
      aria-describedby={howId}
      title={words.how}
      onKeyDown={(event) => {
        const step = stepOf(event)
        if (!step) return
        event.preventDefault()
        move(place, step)
      }}
      {...drag}
    >
      <span aria-hidden="true">{words.names[name]}</span>
      <span class="visually-hidden" id={howId}>
        {words.how}
      </span>
    </button>
  )
}

/** Where a place is, in whole millimetres. */
export function whereIs(
  { page, x, y }: Place,
  at: (page: number, left: number, bottom: number) => string,
): string {
  return at(page + 1, Math.round(x / millimetre), Math.round(y / millimetre))
}

const bare = ({ page, x, y, width, height }: Place): Place => ({ page, x, y, width, height })

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: { right: -1, up: 0 },
  ArrowRight: { right: 1, up: 0 },
  ArrowUp: { right: 0, up: 1 },
  ArrowDown: { right: 0, up: -1 },
  PageUp: { right: 0, up: 0, pages: -1 },
  PageDown: { right: 0, up: 0, pages: 1 },
}

function stepOf({ key, shiftKey }: KeyboardEvent): Step | undefined {
  const step = steps[key]
  const long = (shiftKey ? 10 : 1) * millimetre
  return step && { ...step, right: step.right * long, up: step.up * long }
}

function useDrag(place: Place, onDrag: (from: Place, right: number, down: number) => void) {
  const begun = useRef<{ place: Place; x: number; y: number }>()
  return {
    onPointerDown: (event: PointerEvent): void => {
      const { clientX: x, clientY: y, pointerType, currentTarget: box } = event
      if (pointerType === 'touch' && document.activeElement !== box) return
      begun.current = { place, x, y }
      ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent): void => {
      if (!begun.current) return
      onDrag(begun.current.place, clientX - begun.current.x, clientY - begun.current.y)
    },
    onPointerUp: (): void => {
      begun.current = undefined
    },
    onPointerCancel: (): void => {
      begun.current = undefined
    },
  }
}
