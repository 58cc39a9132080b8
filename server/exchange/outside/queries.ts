import { readsFromInside, visibleDocument } from '../../documents/official-document.ts'
import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { reasons, refuseIf, type Reason } from '../../platform/refusal.ts'
import { whyNotIssuer } from '../rules.ts'
import type * as contract from './contract.ts'
import { stateOf, whyNotLink, whyNotRenew, whyNotWithdraw } from './rules.ts'

type Listed = ReplyOf<typeof contract.listOutsideLinks>
type LinkRow = Omit<Listed['links'][number], 'state' | 'may'>

/** The recipients of a document of one's own body that live outside every installation, the links made for them, the newest first, and what went to them on paper. */
export async function listOutsideLinks(
  { documentId }: InputOf<typeof contract.listOutsideLinks>,
  { actor, at }: Context,
): Promise<Listed> {
  const document = await visibleDocument(actor, documentId)
  refuseIf(403, reasons([!readsFromInside(actor, document), 'exchange.not_your_role']))
  const today = dayOf(at)
  const why = whyNotIssuer(actor, document)
  const make = [...why, ...whyNotLink(document, { untilOn: today, today })]
  const links = await linksOf(documentId)
  return {
    recipients: (await recipientsOf(documentId)).map(({ name }) => name),
    links: links.map((link) => ({
      ...link,
      state: stateOf(link, today),
      may: mayOf(link, { links, why, make }),
    })),
    posted: await postedOf(documentId, document.agencyId),
    may: { make },
  }
}

interface Known {
  links: readonly LinkRow[]
  why: Reason[]
  make: Reason[]
}

function mayOf(link: LinkRow, { links, why, make }: Known) {
  const isRenewed = links.some(({ renews }) => renews === link.id)
  return {
    withdraw: [...why, ...whyNotWithdraw(link)],
    renew: [...make, ...whyNotRenew({ isRenewed })],
  }
}

async function linksOf(documentId: number): Promise<LinkRow[]> {
  return await rows<LinkRow>(
    `SELECT id, recipient_name, until_on, tries_left, made_at, made_by_name, opened_at,
       withdrawn_at, withdrawn_by_name, renews
     FROM outside_links WHERE document_id = :documentId ORDER BY id DESC`,
    { documentId },
  )
}

async function recipientsOf(documentId: number): Promise<{ name: string }[]> {
  return await rows<{ name: string }>(
    `SELECT name FROM recipients WHERE document_id = :documentId AND agency_id IS NULL
     ORDER BY ordinal`,
    { documentId },
  )
}

async function postedOf(documentId: number, agencyId: number): Promise<Listed['posted']> {
  return await rows<Listed['posted'][number]>(
    `SELECT id, to_name, posted_on, envelopes FROM post_entries
     WHERE document_id = :documentId AND agency_id = :agencyId ORDER BY id DESC LIMIT 100`,
    { documentId, agencyId },
  )
}
