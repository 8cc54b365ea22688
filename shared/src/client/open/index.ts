import createClient, { type ClientOptions } from 'openapi-fetch';
import type { paths } from './schema.gen.js';

export const createOpenClient = (options: ClientOptions) => createClient<paths>(options);
