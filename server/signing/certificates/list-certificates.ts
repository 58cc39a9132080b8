import { refuseUnlessKeeper } from '../../agencies/administration.ts'
import { rows } from '../../platform/database.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { folded } from '../../platform/text.ts'
import { ownAuthority } from '../authority/open-authority.ts'
import { readCertificate } from '../formats/path/read-certificate.ts'
import { certificateView } from '../formats/verdict/certificate-view.ts'
import type * as contract from './contract.ts'

interface CertificateRow {
  certificateSha256: string
  der: string
  validFrom: string
  validTo: string
  registeredAt: string
  revokedAt: string | null
}

/** The actor's own certificates, the latest first. */
export async function listOwnCertificates(
  _: object,
  { actor }: Pick<Context, 'actor'>,
): Promise<ReplyOf<typeof contract.listOwnCertificates>> {
  const own = await rows<CertificateRow>(
    'SELECT * FROM certificates WHERE person_id = :personId ORDER BY registered_at DESC',
    { personId: actor.personId },
  )
  return { certificates: own.map(shown) }
}

/** The certificates of everybody here whose name holds the words, for whoever keeps the installation. */
export async function listCertificates(
  { words = '' }: InputOf<typeof contract.listCertificates>,
  { actor }: Pick<Context, 'actor'>,
): Promise<ReplyOf<typeof contract.listCertificates>> {
  await refuseUnlessKeeper(actor)
  const authority = await ownAuthority()
  const all = await rows<CertificateRow & { personName: string }>(
    `SELECT c.*, p.name AS person_name FROM certificates c JOIN people p ON p.id = c.person_id
     WHERE p.folded_name LIKE :words ESCAPE '!'
     ORDER BY p.folded_name, c.registered_at DESC LIMIT 50`,
    { words: `%${folded(words.trim()).replace(/[!%_]/g, '!$&')}%` },
  )
  const certificates = all.map((each) => ({
    ...shown(each),
    personName: each.personName,
    certificate: each.der,
  }))
  return { isAuthorityHere: authority !== undefined, certificates }
}

function shown({ certificateSha256, der, ...times }: CertificateRow) {
  const { name, issuerName, serialNumber } = certificateView(
    readCertificate(Buffer.from(der, 'base64')),
  )
  const { validFrom, validTo, registeredAt, revokedAt } = times
  return {
    ...{ sha256: certificateSha256, name, issuerName, serialNumber },
    ...{ validFrom, validTo, registeredAt, revokedAt },
  }
}
