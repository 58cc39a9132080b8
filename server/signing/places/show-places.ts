import { agencyById } from '../../agencies/directory.ts'
import { reading } from '../../documents/layout/pdf-text.ts'
import type { Context } from '../../platform/context.ts'
import type { ReplyOf } from '../../platform/endpoint.ts'
import { files } from '../../platform/files.ts'
import { found, Refusal } from '../../platform/refusal.ts'
import { placesFor, type DocumentPlaces } from '../field-places.ts'
import { initialPlaces } from '../initials/initial-places.ts'
import { stepsFor } from '../initials/steps.ts'
import { signingState } from '../signing-state.ts'
import type { showPlaces as description } from './contract.ts'
import { pageSize } from './page-facts.ts'
import { signerSizes } from './rules.ts'

type Shown = ReplyOf<typeof description>

/** Where number, date, signature, seal and initials will stand, as far as is known before signing. */
export async function showPlaces(
  { documentId }: { documentId: number },
  { actor }: Pick<Context, 'actor'>,
): Promise<Shown> {
  const { document, file } = await signingState(actor, documentId)
  if (document.version === 0) throw new Refusal(409, ['document.has_no_file'])
  const agency = found(await agencyById(document.agencyId), 'agency.not_found')
  const bytes = await files().open(file.sha256)
  const places = file.places ?? (await placesFor(bytes, agency.profile, document.signerName))
  const steps = places.initials ? [] : await stepsFor(document)
  const { number, date, signer, seal, initials = initialPlaces(places, steps) } = places
  return {
    pages: await pageSizes(bytes),
    number: { ...bare(number), foundBy: findingOf(number) },
    date: { ...bare(date), foundBy: findingOf(date) },
    signer: { ...bare(signer), foundBy: findingOf(signer) },
    seal: bare(seal),
    initials: initials.map(bare),
    signerSizes,
  }
}

function bare({ page, x, y, width, height }: DocumentPlaces['seal']) {
  return { page, x, y, width, height }
}

function findingOf(place: object): Shown['signer']['foundBy'] {
  return 'foundBy' in place ? (place as { foundBy: 'text' | 'profile' }).foundBy : 'template'
}

const mostPages = 2_000

async function pageSizes(bytes: Uint8Array): Promise<Shown['pages']> {
  return await reading(bytes, async (opened) => {
    const pages: Shown['pages'] = []
    for (let page = 0; page < Math.min(opened.numPages, mostPages); page += 1) {
      const size = await pageSize(opened, page)
      if (size) pages.push(size)
    }
    return pages
  })
}
