import type { Context } from '../persistence/context.js';
import type { DemoIds } from './demo-input.js';

const NUTS_EDITION = '2021';
const PERIOD = '2021-2027';
type Register = 'organisation' | 'fundingSource' | 'project' | 'collaborationArea' | 'occasion';

/** Names → ids: those of the registers are read once, those of the demonstration are noted as its records are made. */
export interface DemoNotebook extends DemoIds {
  note: (register: Register, key: string, id: string) => void;
}

/** Reads the registers that the migrations loaded. */
export async function openNotebook(ctx: Context): Promise<DemoNotebook> {
  const known = new Map<string, string>();
  const rows: { name: string; id: string }[] = await ctx.db.query(
    `select concat_ws(' ', scheme, scheme_version, code) as name, id from area where scheme = 'NUTS'
     union all select name, id from
       (select 'municipality ' || code as name, id from area where scheme = 'LAU' order by scheme_version) municipalities
     union all select concat_ws(' ', 'code', period, dimension, code), id from classification_code
     union all select 'indicator ' || code, id from indicator`,
  );
  for (const { name, id } of rows) known.set(name, id);

  const find = (name: string): string => {
    const id = known.get(name);
    if (!id) throw new Error(`the demonstration data knows no ${name}`);
    return id;
  };
  return {
    note: (register, key, id) => known.set(`${register} ${key}`, id),
    organisation: (key) => find(`organisation ${key}`),
    fundingSource: (key) => find(`fundingSource ${key}`),
    project: (key) => find(`project ${key}`),
    collaborationArea: (key) => find(`collaborationArea ${key}`),
    occasion: (key) => find(`occasion ${key}`),
    indicator: (code) => find(`indicator ${code}`),
    municipality: (code) => find(`municipality ${code}`),
    nuts: (code) => find(`NUTS ${NUTS_EDITION} ${code}`),
    classification: (dimension, code) => find(`code ${PERIOD} ${dimension} ${code}`),
  };
}
