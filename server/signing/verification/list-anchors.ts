import type { Response } from 'express'
import type { Context } from '../../platform/context.ts'
import { sha256 } from '../../platform/digest.ts'
import { anchorText } from '../formats/path/read-anchors.ts'
import { trustAnchors } from '../keys/open-keys.ts'
import { refuseTirelessAddress } from './verification-limit.ts'

const keptSeconds = 300

/** Whom this installation trusts, so that a stranger's browser can judge a file by the same; kept there for five minutes. */
export async function listAnchors(
  _: object,
  __: Pick<Context, 'at'>,
  response: Response,
): Promise<{ anchors: string[] }> {
  await refuseTirelessAddress(response.req.ip ?? '')
  const anchors = (await trustAnchors()).map(anchorText)
  response.set({
    etag: `"${sha256(JSON.stringify(anchors))}"`,
    'cache-control': `public, max-age=${String(keptSeconds)}`,
  })
  return { anchors }
}
