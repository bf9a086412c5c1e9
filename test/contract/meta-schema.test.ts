import { Ajv } from 'ajv'
import t from 'tap'
import { AgreementFile } from '../../src/agreements/file-schema.ts'
import { namedSchemas } from '../../src/contract/schemas.ts'
import { ReportQuery } from '../../src/features/reports/request-schema.ts'
import { FEATURES } from '../../src/features.ts'

t.test('every schema is valid by the meta-schema (the service does not check this at start)', async (t) => {
  const ajv = new Ajv({ strict: false })
  for (const schema of [...namedSchemas(FEATURES), AgreementFile, ReportQuery]) {
    const { $id = 'without a name' } = schema as { $id?: string }
    t.equal(ajv.validateSchema(schema), true, `${$id}: ${ajv.errorsText()}`)
  }
  t.equal(ajv.validateSchema({ type: 'string', maxLength: '3' }), false)
})
