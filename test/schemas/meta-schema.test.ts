import { Ajv } from 'ajv'
import t from 'tap'
import { AgreementFile } from '../../src/agreements/file-schema.ts'
import { allSchemas } from '../../src/schemas/all.ts'
import { ReportQuery } from '../../src/schemas/report.ts'

t.test('every schema is one by the meta-schema, which is not looked at again when the service starts', async (t) => {
  const ajv = new Ajv({ strict: false })
  for (const schema of [...allSchemas, AgreementFile, ReportQuery]) {
    const { $id = 'without a name' } = schema as { $id?: string }
    t.equal(ajv.validateSchema(schema), true, `${$id}: ${ajv.errorsText()}`)
  }
  t.equal(ajv.validateSchema({ type: 'string', maxLength: '3' }), false)
})
