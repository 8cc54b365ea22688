import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { migrations } from '@spang/migrations';
import { AuditEvent, WriteGuard } from './audit.js';
import { ExternalId, RecordVersion } from './record.entity.js';

/** A whole address, or the socket folder of an embedded server. */
export type DatabaseAddress = { url: string } | { host: string; port: number; database: string };

/** The connection as `pg` itself wants it. */
export const pgConfig = (at: DatabaseAddress) =>
  'url' in at
    ? { connectionString: at.url }
    : { host: at.host, port: at.port, database: at.database, user: 'app' };

export const createDataSource = (
  at: DatabaseAddress,
  entities: EntityTarget<ObjectLiteral>[],
  poolSize = 10,
): DataSource =>
  new DataSource({
    type: 'postgres',
    ...('url' in at ? at : { host: at.host, port: at.port, database: at.database, username: 'app' }),
    poolSize,
    entities: [AuditEvent, RecordVersion, ExternalId, ...(entities as (() => void)[])],
    subscribers: [WriteGuard],
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false, // never: migrations are the only way the schema changes
    extra: { statement_timeout: 20_000 },
  });
