import { DetectionPanel } from './detection/detection-panel.tsx'
import { explained } from './explain/explained.ts'
import { DropZone } from './input/drop-zone.tsx'
import { FirstScreen } from './input/first-screen.tsx'
import { FoldedInput } from './input/folded-input.tsx'
import { InputPanel } from './input/input-panel.tsx'
import { usePasteAnywhere } from './input/paste-anywhere.ts'
import { ScopeBar } from './scope/scope-bar.tsx'
import { Failed } from './shell/failed.tsx'
import { Foot } from './shell/foot.tsx'
import { Header } from './shell/header.tsx'
import { Heard } from './shell/heard.tsx'
import { lazily } from './shell/lazily.tsx'
import { NothingRead } from './shell/nothing-read.tsx'
import { ProgressBar } from './shell/progress-bar.tsx'
import { SkipLink } from './shell/skip-link.tsx'
import { TabList } from './shell/tab-list.tsx'
import { isInputOpen, summary } from './state.ts'

const ExplanationDialog = lazily(async () => (await import('./explain/explanation-dialog.tsx')).ExplanationDialog)

/** The whole page. */
export function App() {
  usePasteAnywhere()
  const isRead = summary.value?.sources.some(({ captures }) => captures.length > 0) === true
  return (
    <>
      <SkipLink />
      <Header />
      <Heard />
      <main>
        {isRead && <FoldedInput />}
        {(!isRead || isInputOpen.value) && (
          <div class="top">
            <InputPanel />
            <DetectionPanel />
          </div>
        )}
        {summary.value === null && <FirstScreen />}
        <ProgressBar />
        <Failed />
        <ScopeBar />
        <NothingRead />
        <TabList />
      </main>
      <Foot />
      <DropZone />
      {explained.value && <ExplanationDialog subject={explained.value} />}
    </>
  )
}
