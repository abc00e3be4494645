import icon from '../icon.svg?url'
import type { Language } from '../state.ts'
import { language, type Theme, theme } from '../state.ts'
import { words } from '../words/words.ts'

/** Name of the program, what it does, and how it looks. */
export function Header() {
  const { tagline, privacy, language: label, theme: themes } = words.value
  return (
    <header class="header">
      <h1>
        <img src={icon} alt="" />
        netscribe
      </h1>
      <p>
        {tagline} <strong>{privacy}</strong>
      </p>
      <div class="switches">
        <label>
          <span>{label}</span>
          <select
            value={language.value}
            onChange={({ currentTarget }) => {
              language.value = currentTarget.value as Language
            }}
          >
            <option value="en" lang="en">
              English
            </option>
            <option value="ja" lang="ja">
              日本語
            </option>
          </select>
        </label>
        <label>
          <span>{themes.label}</span>
          <select
            value={theme.value}
            onChange={({ currentTarget }) => {
              theme.value = currentTarget.value as Theme
            }}
          >
            <option value="auto">{themes.auto}</option>
            <option value="light">{themes.light}</option>
            <option value="dark">{themes.dark}</option>
          </select>
        </label>
      </div>
    </header>
  )
}
