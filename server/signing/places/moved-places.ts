import type { z } from 'zod'
import { sealBeside } from '../../documents/layout/places.ts'
import { reading } from '../../documents/layout/pdf-text.ts'
import { refuseIf, type Reason } from '../../platform/refusal.ts'
import type { DocumentPlaces } from '../field-places.ts'
import type { placesMoved } from './contract.ts'
import { pageFacts } from './page-facts.ts'
import { lineSizes, signerSizes, whyNotPlace } from './rules.ts'

type Moved = z.output<typeof placesMoved>
type Name = keyof Moved

const names = ['number', 'date', 'signer'] as const

/** The places with those that somebody has moved by hand; refused where one does not fit on its page. */
export async function movedPlaces(
  bytes: Uint8Array,
  places: DocumentPlaces,
  moved: Moved | undefined,
): Promise<DocumentPlaces> {
  if (!moved || !names.some((name) => moved[name])) return places
  const signer = { ...places.signer, ...moved.signer }
  const result = {
    ...places,
    number: { ...places.number, ...moved.number, ...byHand(moved.number) },
    date: { ...places.date, ...moved.date, ...byHand(moved.date) },
    signer,
    seal: sealBeside(signer),
  }
  refuseIf(422, await whyNot(bytes, result, moved))
  return result
}

// Where it was moved to, nothing is printed that would have to be hidden.
const byHand = (moved: unknown) => (moved ? { coversText: false } : {})

async function whyNot(bytes: Uint8Array, places: DocumentPlaces, moved: Moved): Promise<Reason[]> {
  const found = await reading(bytes, async (opened) => {
    const each: Reason[] = []
    for (const name of names.filter((one) => moved[one])) {
      const place = places[name]
      const page = await pageFacts(opened, place.page)
      each.push(...whyNotPlace(place, page, given(places, name)))
    }
    return each
  })
  return [...new Set(found)]
}

function given(places: DocumentPlaces, name: Name) {
  const { page } = places[name]
  const others = names.filter((one) => one !== name).map((one) => places[one])
  return {
    sizes: name === 'signer' ? signerSizes : lineSizes,
    others: [...others, ...(places.initials ?? [])].filter((each) => each.page === page),
    hasSeal: name === 'signer',
  }
}
