import { reasons, type Reason } from '../platform/refusal.ts'

/** Who acts on a work file. */
export interface Filer {
  agencyId: number
  postId: number
  roles: readonly string[]
}

/** A work file as the rules see it. */
export interface DossierStanding {
  agencyId: number
  keeperPostId: number
  closedOn: string | null
}

const filingRoles = ['officer', 'unit-head', 'leader', 'clerk', 'archivist']

/** Reasons why one may not open work files or file: whoever handles documents does. Source: Nghị định 30/2020/NĐ-CP, Điều 29. */
export function whyNotFiler({ roles }: Pick<Filer, 'roles'>): Reason[] {
  return reasons([!roles.some((role) => filingRoles.includes(role)), 'dossier.not_your_role'])
}

/** Reasons why one may not file in a work file: it must be one's own body's. */
export function whyNotFilerHere(dossier: DossierStanding, filer: Filer): Reason[] {
  const isElsewhere = dossier.agencyId !== filer.agencyId
  return [...whyNotFiler(filer), ...reasons([isElsewhere, 'dossier.not_your_body'])]
}

/** Reasons why one may not close a work file: its keeper does, or the clerk. */
export function whyNotCloser(dossier: DossierStanding, filer: Filer): Reason[] {
  const isKeeper = dossier.keeperPostId === filer.postId
  const isClerk = filer.roles.includes('clerk') && dossier.agencyId === filer.agencyId
  return reasons([!isKeeper && !isClerk, 'dossier.not_the_keeper'])
}

/** Reasons why one may not give a work file into other hands: its keeper does, the clerk, and a leader of the body. */
export function whyNotHandOver(dossier: DossierStanding, filer: Filer): Reason[] {
  const isLeader = filer.roles.includes('leader') && dossier.agencyId === filer.agencyId
  return isLeader ? [] : whyNotCloser(dossier, filer)
}

/** Reasons why a post may not keep a work file: somebody of its body holds it, and it is another one than before. */
export function whyNotKeptBy(
  dossier: DossierStanding,
  post: { id: number; agencyId: number; holderId: number | null } | undefined,
): Reason[] {
  const isHeldHere = post?.agencyId === dossier.agencyId && post.holderId !== null
  return reasons(
    [!isHeldHere, 'dossier.keeper_not_here'],
    [post?.id === dossier.keeperPostId, 'dossier.kept_by_them'],
  )
}

/** Reasons why nothing may be filed in a work file any more. */
export function whyNotFileIn({ closedOn }: Pick<DossierStanding, 'closedOn'>): Reason[] {
  return reasons([closedOn !== null, 'dossier.closed_already'])
}

/** Reasons why this document may not be filed in it. */
export function whyNotFile(
  dossier: DossierStanding & { isFiledHere: boolean },
  document: { agencyId: number; stage: string },
): Reason[] {
  return [
    ...whyNotFileIn(dossier),
    ...reasons(
      [dossier.isFiledHere, 'dossier.holds_it_already'],
      [document.agencyId !== dossier.agencyId, 'dossier.document_of_another_body'],
    ),
  ]
}

const finished = ['issued', 'recalled', 'completed', 'cancelled', 'voided']

/** Whether nothing is left to be done with a document: it is issued or completed, recalled or cancelled. */
export function isFinished({ stage }: { stage: string }): boolean {
  return finished.includes(stage)
}

/** Reasons why a work file with these documents may not be closed. Source: Nghị định 30/2020/NĐ-CP, Điều 29. */
export function whyNotClose(
  { closedOn }: Pick<DossierStanding, 'closedOn'>,
  contents: readonly { stage: string }[],
): Reason[] {
  return reasons(
    [closedOn !== null, 'dossier.closed_already'],
    [contents.length === 0, 'dossier.is_empty'],
    [!contents.every(isFinished), 'dossier.documents_open'],
  )
}
