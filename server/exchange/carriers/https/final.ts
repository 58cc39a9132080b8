const final = new Set([400, 409, 413, 422])

/** Whether an answer of this status stands, so that nothing is gained by trying again. */
export const isFinal = (status: number): boolean => final.has(status)
