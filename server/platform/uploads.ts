import multer, { MulterError } from 'multer'
import type { Request, Response } from 'express'
import type { Endpoint, Upload } from './endpoint.ts'
import { Refusal } from './refusal.ts'

type Described = Pick<Endpoint, 'uploads'>

/** The files of a multipart request by form field, held in memory: nothing reaches a disk before its checks. */
export async function readUploads(
  request: Request,
  response: Response,
  { uploads = {} }: Described,
): Promise<Record<string, Upload[]>> {
  if (!request.is('multipart/form-data')) throw new Refusal(415, ['request.not_multipart'])
  const fields = Object.entries(uploads).map(([name, { maxCount }]) => ({ name, maxCount }))
  const fileSize = Math.max(...Object.values(uploads).map(({ maxBytes }) => maxBytes))
  const limits = { fileSize, fields: 4, fieldSize: 2 * 1024 * 1024, parts: 40 }
  const read = multer({ storage: multer.memoryStorage(), limits, defParamCharset: 'utf8' })
  await new Promise<void>((resolve, reject) => {
    read.fields(fields)(request, response, (problem: unknown) => {
      if (problem) reject(asRefusal(problem))
      else resolve()
    })
  })
  return collected(request, uploads)
}

function asRefusal(problem: unknown): Refusal {
  if (!(problem instanceof MulterError)) return new Refusal(400, ['request.multipart_damaged'])
  if (problem.code === 'LIMIT_FILE_SIZE') return new Refusal(413, ['request.file_too_large'])
  return new Refusal(400, ['request.multipart_unexpected'])
}

function collected(
  request: Request,
  uploads: NonNullable<Described['uploads']>,
): Record<string, Upload[]> {
  const given = (request.files ?? {}) as Record<string, Express.Multer.File[]>
  const result: Record<string, Upload[]> = {}
  for (const [field, { maxBytes, optional }] of Object.entries(uploads)) {
    const files = given[field] ?? []
    if (files.length === 0 && !optional) throw new Refusal(400, ['request.file_missing'])
    if (files.some((file) => file.size > maxBytes)) {
      throw new Refusal(413, ['request.file_too_large'])
    }
    result[field] = files.map(asUpload)
  }
  return result
}

function asUpload(file: Express.Multer.File): Upload {
  return {
    name: file.originalname.normalize('NFC'),
    mediaType: file.mimetype,
    bytes: file.buffer,
  }
}
