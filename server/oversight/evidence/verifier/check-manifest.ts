import { bundleFormat, paths, type Finding, type Manifest } from './bundle.ts'
import type { Parts, Unpacked } from './container.ts'
import { proved, type Wrong } from './findings.ts'
import { digestOf, jsonOf } from './read-parts.ts'

/** That the file is, byte for byte, what its parts make. */
export function checkContainer({ parts, isAsPacked, differsIn }: Unpacked): Finding {
  const wrong = isAsPacked ? [] : [{ reason: 'container.changed', what: differsIn }]
  return proved('container', wrong, { about: String(parts.size) })
}

// The manifest cannot name itself, nor what is signed over it.
const unlisted: readonly string[] = [paths.manifest, paths.statement]

/** That every part has the hash that the manifest says, none lacks, and none is more. */
export function checkManifest(parts: Parts): Finding {
  const manifest = jsonOf(parts, paths.manifest) as Manifest
  const listed = new Set(manifest.parts.map(({ path }) => path))
  const isOfForm = manifest.format === bundleFormat && isPlain(manifest)
  const more = [...parts.keys()].filter((path) => !unlisted.includes(path) && !listed.has(path))
  const wrong: Wrong[] = [
    ...(isOfForm ? [] : [{ reason: 'manifest.format', what: paths.manifest }]),
    ...manifest.parts.flatMap((part) => whyNot(part, parts.get(part.path))),
    ...more.map((what) => ({ reason: 'manifest.unlisted', what })),
  ]
  return proved('manifest', wrong, { about: String(manifest.parts.length) })
}

type Listed = Manifest['parts'][number]

function whyNot({ path, sha256, sizeBytes }: Listed, bytes: Uint8Array | undefined): Wrong[] {
  if (!bytes) return [{ reason: 'manifest.missing', what: path }]
  const isSame = bytes.length === sizeBytes && digestOf(bytes) === sha256
  return isSame ? [] : [{ reason: 'manifest.hash', what: path }]
}

// Nothing may stand in it that no hash covers.
function isPlain({ format: _, parts, ...more }: Manifest): boolean {
  const names = parts.map(({ path }) => path)
  const isBare = parts.every((part) => Object.keys(part).length === 3)
  return Object.keys(more).length === 0 && isBare && new Set(names).size === names.length
}

/** The manifest of parts, in the order of their paths. */
export function manifestOf(parts: Parts): Manifest {
  const listed = [...parts].sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    format: bundleFormat,
    parts: listed.map(([path, bytes]) => ({
      path,
      sha256: digestOf(bytes),
      sizeBytes: bytes.length,
    })),
  }
}
