import * as m from '@spang/shared/management';
import * as o from '@spang/shared/open';
import { buildSchemas } from '../../contract/schemas.js';
import { createValidator, formats } from '../../contract/validation.js';
it('builds', () => {
  Object.assign(formats, { int32: true, int64: true });
  const make = createValidator(buildSchemas(m));
  make('ProjectDto'); make('ProjectListDto'); make('ListProjectsQueryDto', 'querystring');
  const makeOpen = createValidator(buildSchemas(o));
  makeOpen('PublicProjectDto');  makeOpen('ListPublicProjectsQueryDto', 'querystring');
});
