/** What of the package is used, so that nothing else of it is bundled where it is loaded late. */
export { stringify } from 'yaml'
