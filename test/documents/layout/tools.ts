import { execFileSync } from 'node:child_process'

/** Text of a PDF as poppler reads it, blanks between words made single. */
export function printedText(pdf: Uint8Array): string {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString()
  return text.replace(/\s+/g, ' ')
}

/** Words of one page with their boxes in points from the page's top left. */
export function printedWords(pdf: Uint8Array, page: number) {
  const options = ['-bbox', '-f', String(page + 1), '-l', String(page + 1), '-', '-']
  const html = execFileSync('pdftotext', options, { input: pdf }).toString()
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</g
  return [...html.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
    text,
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }))
}

/** Whether a program of poppler or qpdf is there; without it what it checks stays unseen. */
export function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}
