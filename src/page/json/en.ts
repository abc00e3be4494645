/** The JSON tab in English. */
export const en = {
  tab: 'JSON',
  show: 'Show as',
  tree: 'Tree',
  raw: 'Text',
  copy: 'Copy JSON',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying. Save the file instead.',
  working: 'Writing…',
  report: 'Report without its rows',
  run: (number: string): string => `Run ${number}`,
  rows: (view: string, count: string): string => `${view}: ${count} rows`,
  issues: (count: string): string => `Issues: ${count}`,
  page: (from: string, to: string, all: string): string => `${from} to ${to} of ${all}`,
  earlier: 'Previous',
  later: 'Next',
  cut: (shown: string): string => `The first ${shown} characters are shown. Save the file to have all of it.`,
}
