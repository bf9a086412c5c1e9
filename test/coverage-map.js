/** Whatever a test runs, the coverage of the service's own sources is what counts. */
export default () => 'src/**/*.ts'
