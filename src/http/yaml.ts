import { type ScalarTag, stringify } from 'yaml'

/** A date as text, which YAML 1.1 would read as a timestamp unless it is quoted. */
const date: ScalarTag = {
  tag: 'tag:yaml.org,2002:timestamp',
  default: true,
  test: /^\d{4}-\d{2}-\d{2}/,
  resolve: String,
}

/** A document as YAML without anchors, in which parsers of YAML 1.1 too read text and not dates or booleans. */
export function toYaml(document: object): string {
  return stringify(document, {
    aliasDuplicateObjects: false,
    compat: 'yaml-1.1',
    customTags: (tags) => [...tags, date],
    lineWidth: 120,
  })
}
