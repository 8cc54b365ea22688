import 'reflect-metadata';
import path from 'node:path';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  validateSync,
} from 'class-validator';

/** The environment, one commented field each. The names are those of the variables. */
export class Config {
  /** Where PostgreSQL is. Without it the embedded one is started. */
  @IsOptional() @Matches(/^postgres(ql)?:\/\//) DATABASE_URL?: string;

  /** Where the embedded PostgreSQL keeps its data. */
  @IsString() DATA_DIR: string = path.resolve(import.meta.dirname, '../../.data/postgres');

  @Type(() => Number) @IsInt() @Min(0) @Max(65_535) PORT: number = 3000;

  /** The address to listen on. */
  @IsString() HOST: string = '127.0.0.1';

  /** What the world calls us. Links and API documents are made from it, never from the Host header. */
  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true }) PUBLIC_URL?: string;

  /** The master keys of people's data, `id:base64 of 32 bytes` a line: docs/vault.md. Needed with DATABASE_URL. */
  @IsOptional() @IsString() VAULT_MASTER_KEYS_FILE?: string;

  /** Who was disposed of, for a database that is restored: docs/vault.md. Without it and with DATABASE_URL nobody can be. */
  @IsOptional() @IsString() VAULT_DISPOSALS_FILE?: string;

  /** Loads the demonstration data and its log-ins at the first start. Default: on with the embedded database only. */
  @IsOptional() @IsIn(['on', 'off']) SPANG_DEMO?: 'on' | 'off';

  /** Proxies whose forwarding headers are believed: addresses or networks, with commas. */
  @IsOptional() @IsString() TRUST_PROXY?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent']) LOG_LEVEL: string = 'info';

  /** Requests a minute of one anonymous address. */
  @Type(() => Number) @IsInt() @Min(1) @Max(10_000_000) RATE_LIMIT: number = 6000;

  /** Where vulnerabilities are reported, in /.well-known/security.txt. */
  @Matches(/^(mailto:|https:\/\/|tel:)\S+$/) SECURITY_CONTACT: string = 'mailto:security@example.se';

  /** The public actor whose service this is, by name: it stands in the accessibility statement and the privacy page. */
  @IsString() OPERATOR: string = 'Demokommunen';

  /** An e-mail address that answers questions about accessibility and personal data. */
  @IsEmail() CONTACT: string = 'spang@example.se';
}

/** Every variable there is. */
export const VARIABLES = Object.keys(new Config()).concat(
  'DATABASE_URL',
  'PUBLIC_URL',
  'VAULT_MASTER_KEYS_FILE',
  'VAULT_DISPOSALS_FILE',
  'SPANG_DEMO',
  'TRUST_PROXY',
);

/** The only reader of process.env. A wrong environment names every fault and stops the start. */
export function readConfig(env: NodeJS.ProcessEnv = process.env) {
  const given = VARIABLES.filter((name) => env[name]).map((name) => [name, env[name]]);
  const config = plainToInstance(Config, Object.fromEntries(given), { exposeDefaultValues: true });
  const faults = validateSync(config).flatMap((fault) => Object.values(fault.constraints ?? {}));
  if (faults.length) throw new Error(`The environment is not right:\n- ${faults.join('\n- ')}`);
  const publicUrl = (config.PUBLIC_URL ?? `http://localhost:${config.PORT}`).replace(/\/+$/, '');
  const hasDemo = (config.SPANG_DEMO ?? (config.DATABASE_URL ? 'off' : 'on')) === 'on';
  return Object.assign(config, { publicUrl, hasDemo });
}
