import type { ProjectInputDto } from '@spang/shared/management';
import type { DemoRecord } from './demo-input.js';
import { BATTERY_REGION } from './project-battery-region.demo.js';
import { EXAMPLE_PROJECT } from './project-example.demo.js';
import { GREEN_INDUSTRY } from './project-green-industry.demo.js';
import { METAL_EDUCATION } from './project-metal-education.demo.js';
import { SKILLS_ARENA } from './project-skills-arena.demo.js';
import { VARMLAND_INITIATIVE } from './project-varmland.demo.js';

/** The five cases, C1 to C5: every fact is a source's; what is not stated is absent. And one that is invented, a draft. */
export const PROJECTS: DemoRecord<ProjectInputDto>[] = [
  METAL_EDUCATION,
  GREEN_INDUSTRY,
  SKILLS_ARENA,
  BATTERY_REGION,
  VARMLAND_INITIATIVE,
  EXAMPLE_PROJECT,
];
