import { version } from '../../report/version.ts'
import { words } from '../words/words.ts'

/** Which version this is, under which licence, where its documentation is, and whose work is in it. */
export function Foot() {
  const { foot, licences } = words.value
  return (
    <footer class="foot">
      <span>netscribe {version}</span>
      <span>{foot.licence}</span>
      <a href="./docs/">{foot.docs}</a>
      <a href="./licenses.txt">{licences}</a>
    </footer>
  )
}
