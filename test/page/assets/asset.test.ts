import t from 'tap'
import { createAsset } from '../../../src/page/assets/asset.ts'

t.test('a file of an unknown media type is an error', async (t) => {
  t.throws(() => createAsset('page.ts', Buffer.from('')), { message: 'page.ts: a file of no known media type' })
})
