import { z } from 'zod'

/** Who may call: anyone, or a signed-in person in a post, or only posts with one of these roles. */
export type Access = 'anyone' | 'session'

/** A file in a multipart request, held in memory until its checks have passed. */
export interface Upload {
  name: string
  mediaType: string
  bytes: Uint8Array
}

/** How one endpoint looks from outside: the one description for the route, the client and OpenAPI. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  method: 'get' | 'post' | 'put' | 'delete'
  /** The path below `/api`, with `:name` for parameters. */
  path: `/${string}`
  says: string
  access?: Access
  params?: Params
  query?: Query
  /** JSON; in a request with uploads, the JSON text of the form field `body`. */
  body?: Body
  /** The reply as JSON; absent where the endpoint answers with a file or a stream. */
  reply?: Reply
  /** The form fields that carry files, and the most bytes of each. */
  uploads?: Record<string, { maxBytes: number; maxCount: number; optional?: boolean }>
  /** The media type of a reply that is no JSON. */
  replies?: string
  status?: 200 | 201 | 202
}

/** Describes an endpoint; gives back the description with its exact types. */
export function endpoint<
  Params extends z.ZodType = z.ZodType<unknown>,
  Query extends z.ZodType = z.ZodType<unknown>,
  Body extends z.ZodType = z.ZodType<unknown>,
  Reply extends z.ZodType = z.ZodType<unknown>,
>(description: Endpoint<Params, Query, Body, Reply>): Endpoint<Params, Query, Body, Reply> {
  return description
}

type Known<Part> = unknown extends Part ? object : Part

/** What a handler is given: body, then query, then path parameters, which win over both. */
export type InputOf<E> =
  E extends Endpoint<infer Params, infer Query, infer Body>
    ? Known<z.output<Params>> & Known<z.output<Query>> & Known<z.output<Body>>
    : never

/** What an endpoint answers, after its contract has parsed it. */
export type ReplyOf<E> =
  E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer Reply> ? z.output<Reply> : never

/** What a handler gives back, before the contract parses it. */
export type GivenReplyOf<E> =
  E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer Reply> ? z.input<Reply> : never

/** An identifier in a body or a reply: an integer from 1, below 2^53. */
export const id = z.number().int().positive()

/** An identifier in a path or a query. */
export const idInPath = z.coerce.number().int().positive()

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date()

/** A moment, ISO 8601 UTC with milliseconds. */
export const moment = z.string()

/** Free text of one line: trimmed, NFC, never empty. */
export const line = (most: number) => z.string().trim().normalize('NFC').min(1).max(most)

/** What the actor may do next: for each act the reasons why not; none lights the button. */
export const may = z.record(z.string(), z.array(z.string()))

/** The answer of an act that made or changed one thing. */
export const done = z.object({ id })
