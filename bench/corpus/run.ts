import { compareAll, type Comparison, type Finding } from './compare.ts'

const marks: Readonly<Record<Comparison, string>> = { equal: '=', stricter: '+', laxer: '!' }
const findings = compareAll()
const nameOf = ({ file, field }: Finding): string => `${file}  ${field}`
const signatures = new Set(findings.map(nameOf))

for (const signature of signatures) {
  const aspects = findings.filter((finding) => nameOf(finding) === signature)
  console.log(`${signature}\n    ${aspects.map(told).join('  ')}`)
}
console.log(
  `\n${String(signatures.size)} signatures or refused files; ours/theirs, = equal, + stricter, ! laxer`,
)
for (const aspect of new Set(findings.map((finding) => finding.aspect))) {
  const all = findings.filter((finding) => finding.aspect === aspect)
  console.log(`${aspect.padEnd(14)}${counts(all)}`)
}
console.log(`${'all'.padEnd(14)}${counts(findings)}`)

function told({ aspect, ours, theirs, comparison }: Finding): string {
  return `${aspect} ${ours}/${theirs} ${marks[comparison]}`
}

function counts(list: readonly Finding[]): string {
  return Object.keys(marks)
    .map((kind) => `${kind} ${String(list.filter(({ comparison }) => comparison === kind).length)}`)
    .join('  ')
}
