import { DetectionPanel } from './detection/detection-panel.tsx'
import { explained } from './explain/explained.ts'
import { DropZone } from './input/drop-zone.tsx'
import { InputPanel } from './input/input-panel.tsx'
import { Failed } from './shell/failed.tsx'
import { Foot } from './shell/foot.tsx'
import { Header } from './shell/header.tsx'
import { lazily } from './shell/lazily.tsx'
import { NothingRead } from './shell/nothing-read.tsx'
import { ProgressBar } from './shell/progress-bar.tsx'
import { TabList } from './shell/tab-list.tsx'

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
        <Failed />
        <NothingRead />
        <TabList />
      </main>
      <Foot />
      <DropZone />
      {explained.value && <ExplanationDialog subject={explained.value} />}
    </>
  )
}
