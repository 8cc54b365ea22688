import * as management from '@spang/shared/management';
import { createContract } from './index.js';

export const managementContract = createContract(management);
