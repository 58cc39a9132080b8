import { reasonWords } from '../../../client/words/reasons/index.ts'
import { pageWords, type PageLanguage } from './page-words.ts'

/** What the page says beside its own words: why the last try opened nothing. */
export interface Told {
  reason: string
  triesLeft?: number
}

// No more is asked for where another try can change nothing.
const closed = ['outside.opened_already', 'outside.over', 'outside.withdrawn', 'outside.blocked']

/** The page on which somebody outside every installation types the code of a link, without a script; its words are our own, nothing in it comes from who asks. */
export function page(language: PageLanguage, told?: Told): string {
  const words = pageWords[language]
  const isClosed = told !== undefined && closed.includes(told.reason)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title}</title>
<link rel="stylesheet" href="/outside/page.css">
</head>
<body>
<header><strong>Tamcap</strong> ${otherLanguage(language)}</header>
<main>
<h1>${words.title}</h1>
<p>${words.lead}</p>
${told ? problem(language, told) : ''}
${isClosed ? '' : form(language)}
</main>
</body>
</html>`
}

function otherLanguage(language: PageLanguage): string {
  const { name, language: other } = pageWords[language].other
  return `<a href="?lang=${other}" lang="${other}">${name}</a>`
}

function problem(language: PageLanguage, { reason, triesLeft }: Told): string {
  const said = reasonWords[reason]?.[language] ?? reason
  const left = triesLeft === undefined ? '' : ` ${pageWords[language].triesLeft(triesLeft)}`
  return `<p class="problem" role="alert">${said}${left}</p>`
}

function form(language: PageLanguage): string {
  const words = pageWords[language]
  return `<form method="post">
<label for="code">${words.code}</label>
<p id="how">${words.how}</p>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]{8,12}" maxlength="12" aria-describedby="how" required autofocus>
<button>${words.open}</button>
</form>
<p class="quiet">${words.once}</p>
<p class="quiet">${words.limits}</p>`
}

/** How that page looks; on a telephone first. */
export const pageStyle = `:root { color-scheme: light dark }
* { box-sizing: border-box }
body { margin: 0; font: 17px/1.55 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; color: light-dark(#171a20, #eceef2); background: light-dark(#f5f6f8, #14161a) }
header, main { max-width: 30rem; margin: 0 auto; padding: 16px 20px }
header { display: flex; justify-content: space-between }
a { color: light-dark(#a61e1e, #f08a80) }
main { background: light-dark(#fff, #1c1f25); border: 1px solid light-dark(#d9dde4, #363c47); border-radius: 10px; padding: 24px 20px }
h1 { margin: 0 0 8px; font-size: 1.5rem }
p { margin: 0 0 12px }
label { display: block; font-weight: 600 }
input { width: 100%; padding: 12px; font: 1.6rem/1.2 ui-monospace, 'DejaVu Sans Mono', monospace; letter-spacing: .18em; text-align: center; color: inherit; background: transparent; border: 2px solid light-dark(#868e9c, #79818f); border-radius: 8px }
button { width: 100%; min-height: 52px; margin: 14px 0 18px; font: inherit; font-weight: 600; color: #fff; background: light-dark(#a61e1e, #b3302b); border: 0; border-radius: 8px }
:focus-visible { outline: 3px solid light-dark(#1553b7, #8ab4ff); outline-offset: 2px }
.problem { padding: 10px 14px; color: light-dark(#a01616, #ff9a90); background: light-dark(#fde9e7, #43201d); border-radius: 8px }
.quiet { color: light-dark(#525a68, #a9b1bf); font-size: .9rem }
`
