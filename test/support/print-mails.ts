// `npm run mails`: a server for mail on this machine that prints what it is given and sends nothing on. For trying.
import { text } from 'node:stream/consumers'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

const PORT = Number(process.env.MAILS_PORT ?? 2525)

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  onData: async (stream, { envelope }, callback) => {
    const mail = await simpleParser(await text(stream))
    const to = envelope.rcptTo.map(({ address }) => address).join(', ')
    process.stdout.write(`\n----- to ${to}: ${mail.subject}\n\n${mail.text}\n`)
    callback()
  },
})
// A client that disconnects within a mail.
server.on('error', ({ message }) => process.stderr.write(`${message}\n`))
server.listen(PORT, '127.0.0.1', () => process.stdout.write(`SMTP_URL=smtp://127.0.0.1:${PORT}\n`))
