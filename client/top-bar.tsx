import { Link } from 'wouter-preact'
import { chooseLanguage, closeSession, switchPost } from '../server/agencies/contract.ts'
import { Button } from './parts/button.tsx'
import { useAct } from './query.ts'
import { useSession } from './session.ts'
import { rememberLanguage, useLanguage, useWords, type Language } from './words/index.ts'

/** Who one is here, in which post and language, and the way out. */
export function TopBar() {
  const { shell, name } = useWords()
  const { person, agency, idleMinutes } = useSession()
  const closing = useAct(closeSession)
  return (
    <header class="bar">
      <Link class="brand" href="/">
        <img src="/icon.svg" width="28" height="28" alt="" />
        {name}
      </Link>
      <div class="who small" title={shell.idle(idleMinutes)}>
        <strong>{person.name}</strong>
        <PostChoice /> <span class="quiet">{agency.name}</span>
      </div>
      <LanguageChoice />
      <Button look="plain" onPress={turnTheme}>
        <span aria-hidden="true">◐</span>
        <span class="visually-hidden">{shell.theme}</span>
      </Button>
      <Button
        onPress={() => {
          void closing.run({})
        }}
      >
        {shell.signOut}
      </Button>
    </header>
  )
}

function PostChoice() {
  const { shell } = useWords()
  const { post, posts } = useSession()
  const switching = useAct(switchPost)
  if (posts.length < 2) return <span class="quiet">{post.title},</span>
  return (
    <select
      aria-label={shell.actAs}
      value={String(post.id)}
      onChange={(event) => {
        void switching.run({ postId: Number(event.currentTarget.value) })
      }}
    >
      {posts.map(({ id, title, agencyName }) => (
        <option value={String(id)} key={id}>
          {title}, {agencyName}
        </option>
      ))}
    </select>
  )
}

function LanguageChoice() {
  const { shell } = useWords()
  const language = useLanguage()
  const choosing = useAct(chooseLanguage)
  return (
    <select
      class="input"
      style={{ width: 'auto' }}
      aria-label={shell.language}
      value={language}
      onChange={(event) => {
        const chosen = event.currentTarget.value as Language
        rememberLanguage(chosen)
        void choosing.run({ language: chosen })
      }}
    >
      <option value="vi">Tiếng Việt</option>
      <option value="en">English</option>
    </select>
  )
}

function turnTheme(): void {
  const isDark =
    document.documentElement.dataset['theme'] === 'dark' ||
    (!document.documentElement.dataset['theme'] &&
      matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset['theme'] = isDark ? 'light' : 'dark'
}
