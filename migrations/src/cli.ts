import { DataSource } from 'typeorm';
import { migrations } from './index.js';

const { host, port, database } = JSON.parse(process.argv[2]!);
const db = await new DataSource({
  type: 'postgres',
  host,
  port,
  database,
  username: 'app',
  migrations,
  poolSize: 1,
}).initialize();
const done = await db.runMigrations({ transaction: 'each' });
console.log(done.map(({ name }) => name).join(' ') || 'nothing to do');
await db.destroy();
