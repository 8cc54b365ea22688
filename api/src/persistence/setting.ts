import type { DataSource } from 'typeorm';

/** The secret that signs cookies and cursors: made by the first migration, the same for every copy of the process. */
export async function readSecret(dataSource: DataSource): Promise<string> {
  const [row] = await dataSource.query(`select value from setting where name = 'secret'`);
  return row.value as string;
}
