import type { ErrorRequestHandler, RequestHandler } from 'express'
import { log } from './log.ts'
import { isDiskFull } from './full-disk.ts'
import { Refusal, type Reason } from './refusal.ts'
import type { ActedRequest } from './http.ts'

/** Answers a refusal with its reasons, a full disk as such (507), and everything else as a bare 500 with an id that the log repeats. */
export const answerProblems: ErrorRequestHandler = (problem: unknown, request, response, next) => {
  if (response.headersSent) {
    next(problem)
    return
  }
  const { requestId } = request as ActedRequest
  const refusal = asRefusal(problem)
  if (refusal) {
    const { reasons, fields } = refusal
    response.status(refusal.status).json({ error: { reasons, fields, requestId } })
    return
  }
  const isFull = isDiskFull(problem)
  log.error({ requestId, problem }, isFull ? 'the disk is full' : 'a request ended in a defect')
  const reasons = [isFull ? 'server.disk_full' : 'server.defect']
  response.status(isFull ? 507 : 500).json({ error: { reasons, fields: [], requestId } })
}

/** Answers a path that no endpoint stands on. */
export const answerUnknownPath: RequestHandler = () => {
  throw new Refusal(404, ['request.unknown_path'])
}

const parserProblems: Record<string, Reason> = {
  'entity.parse.failed': 'request.not_json',
  'entity.too.large': 'request.too_large',
  'encoding.unsupported': 'request.encoding_unsupported',
  'charset.unsupported': 'request.encoding_unsupported',
  'request.aborted': 'request.aborted',
  'request.size.invalid': 'request.aborted',
}

function asRefusal(problem: unknown): Refusal | undefined {
  if (problem instanceof Refusal) return problem
  const { type, status } = problem as { type?: string; status?: number }
  if (type && status) return new Refusal(status, [parserProblems[type] ?? 'request.does_not_fit'])
  if (problem instanceof URIError) return new Refusal(400, ['request.does_not_fit'])
  return undefined
}
