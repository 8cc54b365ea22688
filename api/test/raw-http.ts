import net, { type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';

/** What came back on the wire. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** Opens the door to the wire; the port. */
export async function listen(app: FastifyInstance): Promise<number> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' });
  return (app.server.address() as AddressInfo).port;
}

/** Bytes as they are, one for each character: '\xff' is 0xff. */
export const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

/**
 * Sends bytes, and reads until the other side is done. All answers, in order. A side that still waits for more is told after
 * `patience` milliseconds of silence that there is no more; the answers that it was about to give are then lost.
 */
export async function exchange(port: number, sent: Buffer | string, patience = 20_000): Promise<RawAnswer[]> {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', () => {}); // the end comes rudely to whoever talks on after it; what was said counts
  socket.setTimeout(patience, () => socket.end());
  socket.write(sent);
  return answersIn(await buffer(socket));
}

/** The answers in what a connection brought. */
export function answersIn(received: Buffer): RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (let rest = received; rest.length;) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) throw new Error(`no end of headers: ${rest.toString()}`);
    const [first = '', ...lines] = rest.subarray(0, end).toString('latin1').split('\r\n');
    const headers = Object.fromEntries(
      lines.map((line) => [line.split(':')[0]!.toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    );
    const length = Number(headers['content-length'] ?? 0);
    const text = rest.subarray(end + 4, end + 4 + length).toString();
    answers.push({ status: Number(first.split(' ')[1]), headers, text });
    rest = rest.subarray(end + 4 + length);
  }
  return answers;
}
