import * as open from '@spang/shared/open';
import { createContract } from './index.js';

export const openContract = createContract(open);
