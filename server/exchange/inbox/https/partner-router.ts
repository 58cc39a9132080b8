import { raw, Router, type RequestHandler, type Response } from 'express'
import { sha256 } from '../../../platform/digest.ts'
import { answerUnknownPath } from '../../../platform/errors.ts'
import { reasons, Refusal, refuseIf } from '../../../platform/refusal.ts'
import { proofHeaders } from '../../partners/request-signature.ts'
import { messagesIn } from './batch.ts'
import { bodyOf, knownPartner, provenRequest, type PartnerRequest } from './known-partner.ts'
import { takeBatch } from './take-batch.ts'
import { takeMessage } from '../take-message.ts'
import { announce, assembled, forget, keepPiece } from './transfers.ts'
import { present } from '../../partners/present.ts'

const mostBodyBytes = 1024 * 1024

const mostUuidLetters = 80

/** Where other installations bring what they send: signed requests, signed answers; nobody signs in. */
export function partnerRouter(): Router {
  const routes = Router()
  routes.use(knownPartner, raw({ type: () => true, limit: mostBodyBytes, inflate: false }))
  routes.use(provenRequest)
  routes.post('/messages', answering(takeAsked))
  routes.post('/batches', answering(takeMany))
  routes.post('/transfers/:sha256', answering(announceAsked))
  routes.put('/transfers/:sha256/:piece', answering(keepAsked))
  routes.use(answerUnknownPath)
  return routes
}

type Answer = (request: PartnerRequest) => Promise<string | object>

function answering(answer: Answer): RequestHandler {
  return async (request, response) => {
    const asked = request as PartnerRequest
    try {
      await reply(asked, response, { status: 200, answer: await answer(asked) })
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      const { status, reasons } = problem
      await reply(asked, response, { status, answer: { error: { reasons } } })
    }
  }
}

async function reply(
  request: PartnerRequest,
  response: Response,
  { status, answer }: { status: number; answer: string | object },
): Promise<void> {
  const isXml = typeof answer === 'string'
  const body = Buffer.from(isXml ? answer : JSON.stringify(answer))
  const at = present()
  const { about } = request
  const to = request.get('x-exchange-signature') ?? ''
  const proof = await proofHeaders({ what: String(status), about, to, at, body })
  response
    .status(status)
    .set(proof)
    .type(isXml ? 'application/xml' : 'application/json')
  response.send(body)
}

const takeAsked: Answer = async (request) => {
  const { partner, about: uuid, at, requestId } = request
  refuseIf(400, reasons([uuid.length > mostUuidLetters, 'request.does_not_fit']))
  const isInPieces = request.is('application/json') !== false
  const of = { partnerId: partner.id, sha256: isInPieces ? named(request) : '' }
  const bytes = isInPieces ? await assembled(of) : bodyOf(request)
  const came = { partnerId: partner.id, uuid, bytes, sha256: sha256(bytes) }
  const { content } = await takeMessage(came, { at, requestId })
  if (isInPieces) await forget(of)
  return content
}

const takeMany: Answer = async (request) => {
  const { partner, at, requestId } = request
  const messages = messagesIn(bodyOf(request))
  if (!messages) throw new Refusal(400, ['request.does_not_fit'])
  return { answers: await takeBatch(messages, { partnerId: partner.id, at, requestId }) }
}

function named(request: PartnerRequest): string {
  return String((json(request) as { transfer?: unknown }).transfer)
}

const announceAsked: Answer = async (request) => {
  const { sizeBytes, pieceBytes } = json(request) as { sizeBytes?: unknown; pieceBytes?: unknown }
  const size = { sizeBytes: Number(sizeBytes), pieceBytes: Number(pieceBytes) }
  return await announce({ partnerId: request.partner.id, sha256: hashIn(request), ...size })
}

const keepAsked: Answer = async (request) => {
  const of = { partnerId: request.partner.id, sha256: hashIn(request) }
  await keepPiece(of, Number(request.params['piece']), bodyOf(request))
  return {}
}

const hashIn = ({ params }: PartnerRequest): string => String(params['sha256'])

function json(request: PartnerRequest): unknown {
  try {
    return JSON.parse(bodyOf(request).toString('utf8'))
  } catch {
    throw new Refusal(400, ['request.not_json'])
  }
}
