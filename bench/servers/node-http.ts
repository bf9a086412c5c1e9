/** Node's own HTTP server, which parses the JSON body and sends a fixed response: the least that a request can cost. */
import { createServer } from 'node:http'
import { readFixedResponses } from '../fixed-responses.ts'
import { OPERATIONS, ROUTES } from '../operations.ts'

const responses = readFixedResponses()
const bodies = new Map(OPERATIONS.map((operation) => [ROUTES[operation].url, Buffer.from(responses[operation])]))
const agreement = bodies.get(ROUTES.readAgreement.url)
const status = Buffer.from('{"status":200}')

createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    if (request.method === 'POST') JSON.parse(Buffer.concat(chunks).toString())
    const path = request.url as string
    const body = bodies.get(path) ?? (path === '/v1/status' ? status : agreement)
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body?.length })
    response.end(body)
  })
}).listen(Number(process.env.PORT), '127.0.0.1')
