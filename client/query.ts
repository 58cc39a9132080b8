import { useMutation, useQuery, useQueryClient, QueryClient } from '@tanstack/react-query'
import type { Endpoint, InputOf, ReplyOf } from '../server/platform/endpoint.ts'
import { call, CallProblem, type Files } from './call.ts'

/** The answers at hand; what changed is fetched again when the server tells so. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (tries, problem) =>
        tries < 2 && problem instanceof CallProblem && problem.status === 0,
    },
  },
})

/** An answer as it comes. */
export interface Asked<Reply> {
  reply: Reply | undefined
  problem: CallProblem | undefined
  isLoading: boolean
}

/** Asks an endpoint and keeps the answer fresh; not asked at all while `isWanted` is false. */
export function useAnswer<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  isWanted = true,
): Asked<ReplyOf<E>> {
  const query = useQuery<ReplyOf<E>, CallProblem>({
    queryKey: [endpoint.path, input],
    queryFn: () => call(endpoint, input),
    enabled: isWanted,
  })
  return { reply: query.data, problem: query.error ?? undefined, isLoading: query.isLoading }
}

/** An act at the desk: how to do it, whether it is under way, and why it was refused. */
export interface Acting<Input, Reply> {
  run(input: Input, files?: Files): Promise<Reply>
  isRunning: boolean
  problem: CallProblem | undefined
  reset(): void
}

/** Does an act; once done, everything shown is fetched again. */
export function useAct<E extends Endpoint>(endpoint: E): Acting<InputOf<E>, ReplyOf<E>> {
  return useDoing((input: InputOf<E>, files?: Files) => call(endpoint, input, files))
}

/** Does several calls as one act. */
export function useDoing<Input, Reply>(
  doing: (input: Input, files?: Files) => Promise<Reply>,
): Acting<Input, Reply> {
  const client = useQueryClient()
  const mutation = useMutation<Reply, CallProblem, { input: Input; files?: Files | undefined }>({
    mutationFn: ({ input, files }) => doing(input, files),
    onSettled: () => client.invalidateQueries(),
  })
  return {
    run: (input, files) => mutation.mutateAsync({ input, files }),
    isRunning: mutation.isPending,
    problem: mutation.error ?? undefined,
    reset: () => {
      mutation.reset()
    },
  }
}
