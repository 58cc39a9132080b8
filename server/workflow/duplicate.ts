/** Does the work; a taken key is answered by the other work instead. */
export async function unlessDuplicate<Result>(
  work: () => Promise<Result>,
  otherwise: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (problem) {
    if (isDuplicate(problem)) return await otherwise()
    throw problem
  }
}

function isDuplicate(problem: unknown): boolean {
  return problem instanceof Error && problem.name === 'SequelizeUniqueConstraintError'
}
