import { words } from '../words/words.ts'

/** Whose work is in the page. */
export function Foot() {
  return (
    <footer class="foot">
      <a href="./licenses.txt">{words.value.licences}</a>
    </footer>
  )
}
