import fs from 'node:fs';

export default async function globalTeardown() {
  const { server, folder } = globalThis.testServer;
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
  fs.rmSync(server.host, { recursive: true, force: true });
}
