import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query'
import type { Endpoint, InputOf, ReplyOf } from '../server/platform/endpoint.ts'
import { call, type CallProblem } from './call.ts'

/** The pages read so far, and how to read one more where there is one. */
export interface Paged<Reply> {
  pages: readonly Reply[] | undefined
  problem: CallProblem | undefined
  more: (() => void) | undefined
}

/** Asks an endpoint that answers a page at a time, each naming where the next begins. */
export function usePages<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  isWanted = true,
): Paged<ReplyOf<E>> {
  const query = useInfiniteQuery<
    ReplyOf<E>,
    CallProblem,
    InfiniteData<ReplyOf<E>>,
    readonly unknown[],
    unknown
  >({
    queryKey: [endpoint.path, 'pages', input],
    queryFn: ({ pageParam }) => call(endpoint, { ...input, after: pageParam }),
    initialPageParam: undefined,
    getNextPageParam: (page) => (page as { next?: unknown }).next ?? undefined,
    enabled: isWanted,
  })
  return {
    pages: query.data?.pages,
    problem: query.error ?? undefined,
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
  }
}
