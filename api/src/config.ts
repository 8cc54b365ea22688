import 'reflect-metadata';
import path from 'node:path';
import { plainToInstance, Type } from 'class-transformer';
import { IsInt, IsOptional, IsUrl, Matches, Max, Min, validateSync } from 'class-validator';

/** The environment, one commented field each. The names are those of the variables. */
export class Config {
  /** Where PostgreSQL is. Without it the embedded one is started. */
  @IsOptional() @Matches(/^postgres(ql)?:\/\//) DATABASE_URL?: string;

  /** Where the embedded PostgreSQL keeps its data. */
  DATA_DIR: string = path.resolve(import.meta.dirname, '../../.data/postgres');

  @Type(() => Number) @IsInt() @Min(0) @Max(65_535) PORT: number = 3000;

  /** What the world calls us. Links and API documents are made from it, never from the Host header. */
  @IsUrl({ require_tld: false, require_protocol: true }) PUBLIC_URL: string = 'http://localhost:3000';
}

/** The only reader of process.env. A wrong environment names every fault and stops the start. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const known = Object.keys(new Config()).concat('DATABASE_URL');
  const given = known.filter((name) => env[name]).map((name) => [name, env[name]]);
  const config = plainToInstance(Config, Object.fromEntries(given), { exposeDefaultValues: true });
  const faults = validateSync(config).flatMap((fault) => Object.values(fault.constraints ?? {}));
  if (faults.length) throw new Error(`The environment is not right:\n- ${faults.join('\n- ')}`);
  return config;
}
