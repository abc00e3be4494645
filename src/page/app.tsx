import { InputPanel } from './input/input-panel.tsx'
import { Header } from './shell/header.tsx'
import { TabList } from './shell/tab-list.tsx'
import { failure } from './state.ts'
import { words } from './words/words.ts'

/** The whole page. */
export function App() {
  return (
    <>
      <Header />
      <main>
        <InputPanel />
        {failure.value !== null && <p role="alert">{words.value.failed(failure.value)}</p>}
        <TabList />
      </main>
    </>
  )
}
