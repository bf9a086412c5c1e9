/** Whatever a test runs, the coverage of the service's own sources is what counts; the page's run in a browser. */
export default () => ['src/**/*.ts', 'src/shared/*.js']
