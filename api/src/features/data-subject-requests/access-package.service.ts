import type { AccessPackageDto, PackagePersonDto } from '@spang/shared/management';
import type { LocalizedTextDto } from '@spang/shared/values';
import { NotFound } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import { accessesOf } from '../../vault/access-log.js';
import type { Vault } from '../../vault/vault.js';
import { noticesOf, personFile, type PersonFile } from '../participants/index.js';
import { projectFaces } from '../projects/index.js';
import { identityUntilOf } from '../retention/index.js';
import { requestsOf } from './data-subject-request.repository.js';
import { loaded } from './data-subject-request.service.js';

const PURPOSES = {
  sv: 'Att genomföra, följa upp och redovisa projekt om kompetensförsörjning med offentlig finansiering. Rättslig grund: uppgift av allmänt intresse och rättslig förpliktelse (GDPR art. 6.1 e och c).',
  en: 'To carry out, follow up and report publicly funded skills-supply projects. Legal basis: task in the public interest and legal obligation (GDPR art. 6.1 e and c).',
} as LocalizedTextDto;
const RECIPIENTS = {
  sv: 'Handläggare i projektet, finansieringskällans myndighet och den som för dess statistik, tillsyn och revision.',
  en: 'Handlers of the project, the authority of the funding source and those who keep its statistics, supervision and audit.',
} as LocalizedTextDto;
const ORIGIN = {
  sv: 'Från dig själv, eller från den som anmälde dig till projektet.',
  en: 'From yourself, or from whoever enrolled you in the project.',
} as LocalizedTextDto;

/**
 * The register extract: everything that is held about whoever asked. It tells who they are, so it is in the access log first.
 * Throws NotFound, also for another kind of request.
 */
export async function accessPackage(ctx: Context, vault: Vault, id: string): Promise<AccessPackageDto> {
  const files = await vault.enter(ctx, async (inside) => {
    const request = await loaded(inside, id);
    if (request.kind !== 'access') throw new NotFound('not-found');
    const found: {
      file: PersonFile;
      accesses: PackagePersonDto['accesses'];
      requests: PackagePersonDto['requests'];
    }[] = [];
    for (const personId of request.participantIds) {
      const file = await personFile(inside, personId);
      const requests = await requestsOf(inside, personId);
      found.push({
        file,
        accesses: (await accessesOf(inside, personId)).map(({ at, action, purpose }) => ({
          at: at.toISOString(),
          action: action as PackagePersonDto['accesses'][number]['action'],
          purpose,
        })),
        requests: requests.map(({ kind, receivedOn, outcome }) => ({ kind, receivedOn, outcome })),
      });
    }
    return found;
  });
  const participations = files.flatMap(({ file }) => file.participations);
  const projectIds = participations.map(({ projectId }) => projectId);
  const titles = await projectFaces(ctx, projectIds);
  const until = await identityUntilOf(ctx, projectIds);
  const notices = await noticesOf(ctx, participations);
  return {
    requestId: id,
    madeAt: ctx.now.toISOString(),
    persons: files.map(({ file: { participations: rows, ...person }, accesses, requests }) => ({
      ...person,
      participations: rows.map((row) => ({
        ...row,
        projectTitle: titles.get(row.projectId)?.title ?? null,
        notice: notices(row),
        identityUntil: until.get(row.projectId) ?? null,
      })),
      accesses,
      requests,
    })),
    purposes: PURPOSES,
    recipients: RECIPIENTS,
    origin: ORIGIN,
  };
}
