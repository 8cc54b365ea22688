import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { migrations } from '@spang/migrations';
import { AuditEvent, AuditSubscriber } from './audit.subscriber.js';

/** A whole address, or the socket folder of an embedded server. */
export type DatabaseAddress = { url: string } | { host: string; port: number; database: string };

export const createDataSource = (
  at: DatabaseAddress,
  entities: EntityTarget<ObjectLiteral>[],
  poolSize = 10,
): DataSource =>
  new DataSource({
    type: 'postgres',
    ...('url' in at ? at : { host: at.host, port: at.port, database: at.database, username: 'app' }),
    poolSize,
    entities: [AuditEvent, ...(entities as Function[])],
    subscribers: [AuditSubscriber],
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false, // never: migrations are the only way the schema changes
  });
