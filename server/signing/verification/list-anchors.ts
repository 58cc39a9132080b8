import { anchorText } from '../formats/path/read-anchors.ts'
import { trustAnchors } from '../keys/open-keys.ts'

/** Whom this installation trusts, so that a stranger's browser can judge a file by the same. */
export async function listAnchors(): Promise<{ anchors: string[] }> {
  return { anchors: (await trustAnchors()).map(anchorText) }
}
