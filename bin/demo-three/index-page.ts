import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checks, left, type Left } from './index.data.ts'

/** Leaves a page that says what each file is, and how to check it with tools that are not ours. */
export async function leaveIndex(out: string): Promise<void> {
  const listed: string[] = []
  for (const each of left) listed.push(await listOf(each, out))
  const page = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Ba hệ thống · Three installations</title>
<style>${style}</style>
<h1>Ba hệ thống <i>· Three installations</i></h1>
<p>Một văn bản của Tỉnh ủy gửi cơ quan cấp xã của cả ba hệ thống, văn bản trả lời, thu hồi có đồng ý, thay thế, cập nhật; và chứng cứ để lại.</p>
<p><i>A document of a Party committee to commune bodies of all three installations, its answers, a recall with consent, a replacement, an update; and the evidence they left.</i></p>
<h2>Trong thư mục này <i>· In this folder</i></h2>
<ul>${listed.join('\n')}</ul>
<h2>Tự kiểm tra <i>· Check it yourself</i></h2>
<p>Chạy trong thư mục này, bằng công cụ không phải do chúng tôi viết. <i>Run in this folder, with tools that we did not write (poppler-utils, xmlsec1, openssl, coreutils).</i></p>
<ol>${checks.map((each) => `<li>${each.vi}<br><i>${each.en}</i><pre>${plain(each.command)}</pre>→ <code>${plain(each.prints)}</code></li>`).join('\n')}</ol>
</html>
`
  await writeFile(join(out, 'index.html'), page)
}

const style = `
body { font: 17px/1.5 system-ui, sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430; }
i { color: #5a6675; font-style: normal; }
h1 i, h2 i { font-weight: 400; }
li { margin: 0 0 1rem; }
pre { background: #f2f4f7; padding: .75rem 1rem; border-radius: .5rem; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 14px; }
ul ul { columns: 2; margin-top: .25rem; font-size: 15px; }
ul ul li { margin: 0; overflow-wrap: anywhere; break-inside: avoid; }
@media (max-width: 40rem) { ul ul { columns: 1; } }
`

async function listOf({ path, vi, en }: Left, out: string): Promise<string> {
  const head = `<a href="${encodeURI(path)}">${path}</a>: ${vi}<br><i>${en}</i>`
  if (!(await stat(join(out, path))).isDirectory()) return `<li>${head}</li>`
  const names = (await readdir(join(out, path))).toSorted()
  const links = names.map(
    (name) => `<li><a href="${encodeURI(`${path}/${name}`)}">${plain(name)}</a></li>`,
  )
  return `<li>${head}<ul>${links.join('')}</ul></li>`
}

const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
