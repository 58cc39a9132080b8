import { createPortal } from 'preact/compat'
import { useEffect, useState } from 'preact/hooks'
import { sealBeside, type Moved, type Name, type Place, type Places } from './geometry.ts'
import { PlaceBox } from './movable-box.tsx'
import { usePlaceWords } from './words.ts'
import '../../styles/places.css'

/** A page as it is drawn, in pixels from the corner of the box that holds all pages. */
interface Drawn {
  left: number
  top: number
  width: number
  height: number
}

interface PlaceBoxesProps {
  /** The element that holds the drawn pages. */
  sheets: HTMLElement
  places: Places
  moved: Moved
  onMove: (name: Name, place: Place) => void
}

/** Draws on the pages where signature, seal, number and date will stand; what was found in the text can be moved. */
export function PlaceBoxes({ sheets, places, moved, onMove }: PlaceBoxesProps) {
  const drawn = useDrawn(sheets)
  const words = usePlaceWords()
  const signer = moved.signer ?? places.signer
  const seal = sealBeside(signer, places.seal)
  const over = (place: Place) => onScreen(place, places, drawn)
  const names: readonly Name[] = ['signer', 'number', 'date']
  return createPortal(
    <>
      <span class="place seal" style={over(seal)} aria-hidden="true">
        {words.names.seal}
      </span>
      {names.map((name) => (
        <PlaceBox
          key={name}
          name={name}
          place={moved[name] ?? places[name]}
          places={places}
          style={over(moved[name] ?? places[name])}
          pointsPerPixel={scale(moved[name] ?? places[name], places, drawn)}
          onMove={(place) => onMove(name, place)}
        />
      ))}
    </>,
    sheets,
  )
}

function onScreen(place: Place, { pages }: Places, drawn: readonly Drawn[]) {
  const [page, sheet] = [pages[place.page], drawn[place.page]]
  if (!page || !sheet) return { display: 'none' }
  const [wide, tall] = [sheet.width / page.width, sheet.height / page.height]
  return {
    left: `${sheet.left + place.x * wide}px`,
    top: `${sheet.top + (page.height - place.y - place.height) * tall}px`,
    width: `${place.width * wide}px`,
    height: `${place.height * tall}px`,
  }
}

function scale(place: Place, { pages }: Places, drawn: readonly Drawn[]): number {
  const [page, sheet] = [pages[place.page], drawn[place.page]]
  return page && sheet ? page.width / sheet.width : 1
}

function useDrawn(sheets: HTMLElement): readonly Drawn[] {
  const [drawn, setDrawn] = useState<readonly Drawn[]>([])
  useEffect(() => {
    const measure = (): void => {
      const canvases = [...sheets.querySelectorAll('canvas')]
      setDrawn(
        canvases.map(({ offsetLeft, offsetTop, offsetWidth, offsetHeight }) => ({
          left: offsetLeft,
          top: offsetTop,
          width: offsetWidth,
          height: offsetHeight,
        })),
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(sheets)
    return () => observer.disconnect()
  }, [sheets])
  return drawn
}
