import { render } from 'preact'
import { App } from './app.tsx'
import { followPreferences } from './preferences.ts'
import { readWhatIsPut } from './reading.ts'
import { keepViewInUrl } from './view-in-url.ts'

followPreferences()
keepViewInUrl()
readWhatIsPut()
render(<App />, document.getElementById('page') as HTMLElement)
