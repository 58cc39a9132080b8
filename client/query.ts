import {
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { showSession } from '../server/agencies/contract.ts'
import type { Endpoint, InputOf, ReplyOf } from '../server/platform/endpoint.ts'
import { call, CallProblem, type Files } from './call.ts'

const freshMilliseconds = 10_000

/** The answers at hand; what changed is fetched again when the server tells so. */
export const answers = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoIsSignedIn }),
  defaultOptions: {
    queries: {
      staleTime: freshMilliseconds,
      retry: (tries, problem) =>
        tries < 2 && problem instanceof CallProblem && problem.status === 0,
    },
  },
})

// A session that ended is noticed by whichever question comes first; the gate then shows the door.
function askWhoIsSignedIn(problem: Error, { queryKey }: { queryKey: readonly unknown[] }): void {
  if (!(problem instanceof CallProblem) || problem.status !== 401) return
  if (queryKey[0] !== showSession.path) {
    void answers.invalidateQueries({ queryKey: [showSession.path] })
  }
}

/** An answer as it comes. */
export interface Asked<Reply> {
  reply: Reply | undefined
  problem: CallProblem | undefined
  isLoading: boolean
}

/** Asks an endpoint and keeps the answer fresh; not asked at all while `isWanted` is false, and asked again by the clock where nobody would tell of a change. */
export function useAnswer<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  isWanted = true,
  everyMilliseconds: number | false = false,
): Asked<ReplyOf<E>> {
  const query = useQuery<ReplyOf<E>, CallProblem>({
    queryKey: [endpoint.path, input],
    queryFn: () => call(endpoint, input),
    enabled: isWanted,
    refetchInterval: everyMilliseconds,
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

/**
 * Does an act after which another person or post sits here: every answer is forgotten, as what one may see
 * is not for the next, and only then asked anew, so that the desk comes up once.
 */
export function usePassing<E extends Endpoint>(endpoint: E): Acting<InputOf<E>, ReplyOf<E>> {
  const client = useQueryClient()
  return useMutating((input: InputOf<E>) => call(endpoint, input), {
    onSuccess: () => client.resetQueries(),
  })
}

/** Does several calls as one act. */
export function useDoing<Input, Reply>(
  doing: (input: Input, files?: Files) => Promise<Reply>,
): Acting<Input, Reply> {
  const client = useQueryClient()
  return useMutating(doing, { onSettled: () => client.invalidateQueries() })
}

type Afterwards = Partial<Record<'onSuccess' | 'onSettled', () => Promise<void>>>

function useMutating<Input, Reply>(
  doing: (input: Input, files?: Files) => Promise<Reply>,
  afterwards: Afterwards,
): Acting<Input, Reply> {
  const mutation = useMutation<Reply, CallProblem, { input: Input; files?: Files | undefined }>({
    mutationFn: ({ input, files }) => doing(input, files),
    ...afterwards,
  })
  return {
    run: (input, files) => mutation.mutateAsync({ input, files }),
    isRunning: mutation.isPending,
    problem: mutation.error ?? undefined,
    reset: () => mutation.reset(),
  }
}
