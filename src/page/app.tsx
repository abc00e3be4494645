import { DetectionPanel } from './detection/detection-panel.tsx'
import { explained } from './explain/explained.ts'
import { DropZone } from './input/drop-zone.tsx'
import { InputPanel } from './input/input-panel.tsx'
import { Header } from './shell/header.tsx'
import { lazily } from './shell/lazily.tsx'
import { NothingRead } from './shell/nothing-read.tsx'
import { ProgressBar } from './shell/progress-bar.tsx'
import { TabList } from './shell/tab-list.tsx'
import { failure } from './state.ts'
import { words } from './words/words.ts'

const ExplanationDialog = lazily(async () => (await import('./explain/explanation-dialog.tsx')).ExplanationDialog)

/** The whole page. */
export function App() {
  return (
    <>
      <Header />
      <main>
        <div class="top">
          <InputPanel />
          <DetectionPanel />
        </div>
        <ProgressBar />
        {failure.value !== null && (
          <p class="panel failure" role="alert">
            {words.value.failed(failure.value)}
          </p>
        )}
        <NothingRead />
        <TabList />
      </main>
      <DropZone />
      {explained.value && <ExplanationDialog subject={explained.value} />}
    </>
  )
}
