/** The address of the clerk's desk for what comes in. */
export const room = '/clerk/incoming'
